package dev.hadron.lua.modules;

import java.lang.reflect.Type;
import java.util.List;

import jakarta.enterprise.invoke.Invoker;

import io.quarkus.runtime.RuntimeValue;

/**
 * A public method of a {@code @LuaModule} as the build has found it.
 *
 * @param name its name, that of the function
 * @param types the types of its parameters
 * @param waits whether it returns what answers later
 * @param invoker calls it
 */
public record ModuleMethod(String name, List<Type> types, boolean waits, RuntimeValue<Invoker<Object, Object>> invoker) {
}
