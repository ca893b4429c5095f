package dev.hadron.bench.lua;

import org.luaj.vm2.LuaValue;
import org.luaj.vm2.lib.jse.JsePlatform;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** A script on LuaJ's interpreter. It checks its own results. */
final class LuajScript implements Program {

    private final LuaValue compiled;

    LuajScript(String name) {
        this.compiled = JsePlatform.standardGlobals().load(LuaPrograms.source(name), name);
    }

    @Override
    public void run(long rounds, Measures measures) {
        compiled.call(LuaValue.valueOf((double) rounds));
    }
}
