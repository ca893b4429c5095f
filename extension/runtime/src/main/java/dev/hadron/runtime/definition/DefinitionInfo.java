package dev.hadron.runtime.definition;

/**
 * A definition that processes can be spawned of.
 *
 * @param id its id
 * @param origin where it comes from, for people: a method, a file
 * @param version which version the next process runs, for people; empty where there is only one
 */
public record DefinitionInfo(String id, String origin, String version) {
}
