package dev.hadron.deployment;

import java.util.List;

import dev.hadron.runtime.definition.DefinitionMethod;
import io.quarkus.builder.item.SimpleBuildItem;
import io.quarkus.runtime.RuntimeValue;

/** The definitions as static initialization keeps them for the start of the kernel. */
final class DefinitionsBuildItem extends SimpleBuildItem {

    private final RuntimeValue<List<DefinitionMethod>> methods;

    DefinitionsBuildItem(RuntimeValue<List<DefinitionMethod>> methods) {
        this.methods = methods;
    }

    RuntimeValue<List<DefinitionMethod>> methods() {
        return methods;
    }
}
