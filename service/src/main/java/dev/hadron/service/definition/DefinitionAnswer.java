package dev.hadron.service.definition;

import dev.hadron.lua.runtime.Script;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A script that was put in.
 *
 * @param version 1 for the first of this id, one more for each that has replaced it
 */
@RegisterForReflection
public record DefinitionAnswer(String id, String origin, int version) {

    static DefinitionAnswer of(Script script) {
        return new DefinitionAnswer(script.id(), script.origin(), script.version());
    }
}
