package dev.hadron.runtime.definition;

import java.lang.reflect.Type;
import java.util.List;

import jakarta.enterprise.invoke.Invoker;

import dev.hadron.spi.BodyKind;
import io.quarkus.runtime.RuntimeValue;

/**
 * A {@code @ProcessDefinition} method as the build has found it.
 *
 * @param id the definition's id
 * @param place where the method is, for people
 * @param kind how its processes run
 * @param bean the identifier of the bean that it belongs to
 * @param types the types of its parameters after the {@code Self}
 * @param invoker calls it
 */
public record DefinitionMethod(String id, String place, BodyKind kind, String bean, List<Type> types,
        RuntimeValue<Invoker<Object, Object>> invoker) {
}
