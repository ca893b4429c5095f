package dev.hadron.service.definition;

import dev.hadron.runtime.definition.DefinitionInfo;

/**
 * One definition.
 *
 * @param origin where it comes from: a method in Java, a script
 */
public record DefinitionView(String id, String origin) {

    static DefinitionView of(DefinitionInfo definition) {
        return new DefinitionView(definition.id(), definition.origin());
    }
}
