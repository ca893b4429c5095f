package dev.hadron.service.definition;

import java.util.List;

/** All definitions, by their ids. */
public record DefinitionList(List<DefinitionView> items) {
}
