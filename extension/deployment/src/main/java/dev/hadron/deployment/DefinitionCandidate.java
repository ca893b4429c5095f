package dev.hadron.deployment;

import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.StringJoiner;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

import io.quarkus.arc.processor.BeanInfo;

/**
 * A method with {@code @ProcessDefinition}, right or wrong.
 *
 * @param bean the bean that its class is, empty where it is none
 */
record DefinitionCandidate(String id, MethodInfo method, Optional<BeanInfo> bean) {

    ClassInfo declaringClass() {
        return method.declaringClass();
    }

    boolean isStatic() {
        return Modifier.isStatic(method.flags());
    }

    boolean isPrivate() {
        return Modifier.isPrivate(method.flags());
    }

    /** The method as a message names it: the class whole, the parameters by their simple names. */
    String place() {
        StringJoiner parameters = new StringJoiner(", ", "(", ")");
        for (Type type : method.parameterTypes()) {
            parameters.add(type.name().withoutPackagePrefix());
        }
        return declaringClass().name() + "." + method.name() + parameters;
    }
}
