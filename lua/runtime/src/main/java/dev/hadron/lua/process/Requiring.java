package dev.hadron.lua.process;

import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.hadron.lua.Builtin;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaError;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.code.Prototype;
import dev.hadron.lua.syntax.Utf8;

/**
 * {@code require(name)}: a module, or what another script of the application returns, by its id; that is run once in a process.
 * Never a file.
 */
final class Requiring {

    private static final Object LOADING = new Object();

    private final Map<String, Object> modules;
    private final Function<String, @Nullable Prototype> scripts;

    private Requiring(Map<String, Object> modules, Function<String, @Nullable Prototype> scripts) {
        this.modules = modules;
        this.scripts = scripts;
    }

    /** The function. @param scripts finds a script by its id, null where there is none */
    static Builtin function(Map<String, Object> modules, Function<String, @Nullable Prototype> scripts) {
        return Builtin.of("require", new Requiring(modules, scripts)::require);
    }

    private int require(Coroutine call) {
        String name = call.stringArgument(0);
        Object module = modules.get(name);
        if (module != null) {
            return call.returns(module);
        }
        ScriptProcess process = ScriptProcess.of(call);
        LuaTable loaded = process.surroundings().loaded();
        Object known = loaded.get(name);
        if (known == LOADING) {
            throw LuaError.of("loop or previous error loading module '" + name + "'");
        }
        if (known != null) {
            return call.returns(known);
        }
        Prototype script = scripts.apply(Utf8.text(name));
        if (script == null) {
            throw LuaError.of("module '" + name + "' not found: there are the modules " + String.join(", ",
                    new TreeSet<>(modules.keySet())) + ", and the application's scripts by their ids, such as app.lib:text");
        }
        loaded.put(name, LOADING);
        return call.call(then -> {
            Object value = then.argument(0) == null ? Boolean.TRUE : then.argument(0);
            loaded.put(name, value);
            return then.returns(value);
        }, process.lua.load(script));
    }
}
