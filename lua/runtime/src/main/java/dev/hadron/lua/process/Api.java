package dev.hadron.lua.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.LuaUserdata;
import dev.hadron.lua.Values;
import dev.hadron.lua.values.Functions;
import dev.hadron.lua.values.Outgoing;
import dev.hadron.lua.values.Texts;

/**
 * How functions of the contract are made and read their arguments: whatever is wrong is returned as nil and an error, never
 * raised (R14), and a process that is over goes no further.
 */
final class Api {

    /** About what a call of the kernel costs, in calls of a script. */
    private static final int WORK = 5;

    private Api() {
    }

    /** What a function does. */
    @FunctionalInterface
    interface Body {

        /** As {@link dev.hadron.lua.Builtin.Body#call}; a {@code ProcessException} is returned to the script. */
        int call(ScriptProcess process, Coroutine call);
    }

    /** Adds a function to a table. */
    static void add(LuaTable to, String name, Body body) {
        Functions.add(to, name, call -> guarded(call, body));
    }

    private static int guarded(Coroutine call, Body body) {
        call.work(WORK);
        ScriptProcess process = ScriptProcess.of(call);
        try {
            return process.self().isOver() ? call.suspend() : body.call(process, call);
        } catch (ProcessException e) {
            return process.refused(call, e);
        }
    }

    /** Copies the arguments from an index on, and goes on with them as a function of the contract does. */
    static int copied(Coroutine call, int from, String what, Outgoing.Use use) {
        return Outgoing.arguments(call, from, what, guarded(ScriptProcess.of(call), use));
    }

    /** Copies one value, and goes on with it as a function of the contract does. */
    static int copied(Coroutine call, String what, @Nullable Object value, Outgoing.Use use) {
        return Outgoing.all(call, what, new Object[] { value }, guarded(ScriptProcess.of(call), use));
    }

    private static Outgoing.Use guarded(ScriptProcess process, Outgoing.Use use) {
        return new Outgoing.Use() {
            @Override
            public int apply(Coroutine call, @Nullable Object[] values) {
                return use.apply(call, values);
            }

            @Override
            public int refused(Coroutine call, ProcessException error) {
                return process.refused(call, error);
            }
        };
    }

    // Arguments

    /** An argument that is a text. */
    static String text(Coroutine call, int index, String what) {
        chargeText(call, index);
        return text(call.argument(index), what);
    }

    /** An argument that is a text, null where it is absent or nil. */
    static @Nullable String optionalText(Coroutine call, int index, String what) {
        chargeText(call, index);
        return call.argument(index) == null ? null : text(call.argument(index), what);
    }

    private static void chargeText(Coroutine call, int index) {
        call.work(call.argument(index) instanceof String bytes ? bytes.length() >> 6 : 0);
    }

    /** A value that is a text. */
    static String text(@Nullable Object value, String what) {
        if (value == null) {
            throw invalid("the " + what + " is missing");
        }
        if (!(value instanceof String bytes)) {
            throw invalid("the " + what + " is a string, not a " + type(value));
        }
        if (Texts.of(bytes) instanceof String text) {
            return text;
        }
        throw invalid("the " + what + " is not UTF-8");
    }

    /** A destination as the script gave it: a PID's text or a name. */
    static String destination(Coroutine call, int index) {
        return text(call, index, "destination");
    }

    /** A table of the script. */
    static LuaTable table(@Nullable Object value, String what) {
        if (value instanceof LuaTable table) {
            return table;
        }
        throw invalid(value == null ? "the " + what + " are missing" : "the " + what + " are a table, not a " + type(value));
    }

    /** Named values, from the copy of a table of the script. */
    static Map<String, @Nullable Object> named(@Nullable Object copy, String what) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        if (copy instanceof List<?> list && list.isEmpty()) {
            return named;
        }
        if (!(copy instanceof Map<?, ?> map)) {
            throw invalid(copy == null ? "the " + what + " are missing"
                    : "the " + what + " are a table with names, such as {name = value}");
        }
        map.forEach((key, value) -> {
            if (!(key instanceof String name)) {
                throw invalid("the " + what + " have names that are strings, not " + key);
            }
            named.put(name, value);
        });
        return named;
    }

    /** What a value is called. */
    static String type(@Nullable Object value) {
        if (value instanceof LuaUserdata data && data.metatable() != null
                && data.metatable().get("__name") instanceof String name) {
            return name;
        }
        return Values.typeName(value);
    }

    static ProcessException invalid(String message) {
        return new ProcessException(ErrorKind.INVALID, message);
    }
}
