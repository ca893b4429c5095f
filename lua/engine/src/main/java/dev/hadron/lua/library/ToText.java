package dev.hadron.lua.library;

import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaError;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.Values;

/** Values as text with the metamethods {@code __tostring} and {@code __name}. */
final class ToText {

    /** What is done with the text. */
    interface Then {

        int with(Coroutine call, String text);
    }

    private ToText() {
    }

    /** The text where no function has to be called for it; else null. */
    static String now(Coroutine call, Object value) {
        LuaTable metatable = value instanceof String || value instanceof Number ? null : call.metatable(value);
        if (metatable == null) {
            return Values.text(value);
        }
        if (metatable.get("__tostring") != null) {
            return null;
        }
        String text = Values.text(value);
        return metatable.get("__name") instanceof String name ? name + text.substring(text.indexOf(':')) : text;
    }

    /** Goes on with the text of a value, after calling its metamethod where it has one. */
    static int of(Coroutine call, Object value, Then then) {
        String text = now(call, value);
        return text != null ? then.with(call, text)
                : call.call(after -> then.with(after, checked(after.argument(0))), call.metatable(value).get("__tostring"),
                        value);
    }

    static String checked(Object result) {
        if (result instanceof String text) {
            return text;
        }
        if (result instanceof Number) {
            return Values.text(result);
        }
        throw LuaError.of("'__tostring' must return a string");
    }
}
