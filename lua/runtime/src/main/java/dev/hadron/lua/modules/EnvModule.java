package dev.hadron.lua.modules;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.syntax.Utf8;
import dev.hadron.lua.values.Failures;
import dev.hadron.lua.values.Functions;

/**
 * {@code env.get(key)} and {@code env.all()}: those values of the configuration that scripts may see. A key that is not among
 * them is {@code NOT_FOUND}, whether or not the configuration has it.
 */
public final class EnvModule {

    private final Supplier<Map<String, String>> exposed;

    private EnvModule(Supplier<Map<String, String>> exposed) {
        this.exposed = exposed;
    }

    /** The module. @param exposed the keys with their values, asked for at each call, on any thread */
    public static LuaTable table(Supplier<Map<String, String>> exposed) {
        EnvModule module = new EnvModule(exposed);
        LuaTable env = LuaTable.shared();
        Functions.add(env, "env.get", module::get);
        Functions.add(env, "env.all", module::all);
        return env.freeze();
    }

    private int get(Coroutine call) {
        String key = Utf8.text(call.stringArgument(0));
        String value = exposed.get().get(key);
        if (value == null) {
            return Failures.of(call, new ProcessException(ErrorKind.NOT_FOUND, "key not found: " + key
                    + "; scripts see what quarkus.hadron.lua.env.expose names: " + keys(exposed.get().keySet())));
        }
        return string(call, value);
    }

    private static String keys(Collection<String> keys) {
        return keys.isEmpty() ? "nothing" : String.join(", ", keys);
    }

    private static int string(Coroutine call, String value) {
        String bytes = Utf8.bytes(value);
        call.charge(bytes.length());
        return call.returns(bytes);
    }

    private int all(Coroutine call) {
        LuaTable all = call.newTable();
        new TreeMap<>(exposed.get()).forEach((key, value) -> {
            call.charge(key.length() + value.length());
            all.put(Utf8.bytes(key), Utf8.bytes(value));
        });
        return call.returns(all);
    }
}
