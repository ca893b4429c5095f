package dev.hadron.bench.hadron;

import dev.hadron.bench.lua.LuaPrograms;
import dev.hadron.lua.LuaRuntime;
import dev.hadron.lua.process.ScriptEngine;
import dev.hadron.spi.Definition;

/** Definitions that are scripts, each a file of the folder {@code lua/process}. */
final class Scripts {

    private static final ScriptEngine DEFAULTS = ScriptEngine.builder().build();
    private static final ScriptEngine WITHOUT_SLICES = ScriptEngine.builder().slice(Integer.MAX_VALUE).build();

    private Scripts() {
    }

    /** A script with the engine's defaults. */
    static Definition script(String id, String file) {
        return script(DEFAULTS, id, file);
    }

    /** A script that runs until it waits or ends. */
    static Definition withoutSlices(String id, String file) {
        return script(WITHOUT_SLICES, id, file);
    }

    private static Definition script(ScriptEngine engine, String id, String file) {
        String source = LuaPrograms.source("process/" + file);
        return engine.definition(id, LuaRuntime.compile(file + ".lua", source));
    }
}
