package dev.hadron.lua.deployment;

import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.MethodInfo;

import io.quarkus.arc.processor.BeanInfo;

/**
 * A class with {@code @LuaModule}, right or wrong.
 *
 * @param bean the bean that it is, empty where it is none
 */
record ModuleCandidate(String name, ClassInfo type, Optional<BeanInfo> bean) {

    /** The public methods that the class declares, by their names. */
    List<MethodInfo> methods() {
        return type.methods().stream()
                .filter(method -> Modifier.isPublic(method.flags()) && !method.isConstructor() && !method.isStaticInitializer()
                        && !method.isSynthetic())
                .sorted(Comparator.comparing(MethodInfo::name)).toList();
    }

    String place() {
        return type.name().toString();
    }
}
