package dev.hadron.runtime.definition;

/**
 * A definition that processes can be spawned of.
 *
 * @param id its id
 * @param origin where it comes from, for people: a method, a file
 */
public record DefinitionInfo(String id, String origin) {
}
