package dev.hadron.lua.runtime;

/**
 * A script's source.
 *
 * @param id the id of its definition
 * @param path its path below the folder of scripts, with slashes, by which its messages call it
 * @param source the text
 */
public record ScriptFile(String id, String path, String source) {
}
