package dev.hadron.lua.runtime;

import dev.hadron.lua.code.Prototype;

/**
 * A compiled script.
 *
 * @param id the id of its definition
 * @param origin where it comes from: a path, or what put it there
 * @param version 1 for the first that this application has had under this id, one more for each that has replaced it
 * @param prototype the compiled code
 */
public record Script(String id, String origin, int version, Prototype prototype) {
}
