package dev.hadron.lua.process;

import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.hadron.lua.Builtin;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaClosure;
import dev.hadron.lua.LuaError;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.code.Prototype;
import dev.hadron.lua.syntax.Utf8;

/**
 * {@code require(name)}: a module, or what another script of the application returns, by its id; that is run once in a process,
 * and tasks that require it meanwhile wait for it. Never a file.
 */
final class Requiring {

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
        if (known instanceof Loading loading && !loading.waitsFor(call.task())) {
            return loading.await(call, this::require);
        }
        if (known instanceof Loading || known == Loading.FAILED) {
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
        LuaClosure function = process.lua.load(script);
        Loading loading = new Loading(process, name, call.task());
        loaded.put(name, loading);
        return begin(call, loading, function);
    }

    private static int begin(Coroutine call, Loading loading, LuaClosure function) {
        try {
            return call.call(loading, function);
        } catch (LuaError noRoom) {
            loading.abandon();
            throw noRoom;
        }
    }
}
