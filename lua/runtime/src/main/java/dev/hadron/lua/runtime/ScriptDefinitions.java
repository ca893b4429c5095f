package dev.hadron.lua.runtime;

import dev.hadron.spi.Definition;

/** Makes processes of scripts. */
@FunctionalInterface
public interface ScriptDefinitions {

    /** The definition of a version of a script: the same for all its processes, on all event loops. */
    Definition of(Script script);
}
