package dev.hadron.lua.runtime;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the build has found.
 *
 * @param scripts the scripts, compiled
 * @param methods the ids of definitions in Java, which no script can take
 * @param sources the folder of the sources, where they can be changed while the application runs: in dev mode
 */
public record BuiltScripts(List<Script> scripts, Set<String> methods, Optional<String> sources) {
}
