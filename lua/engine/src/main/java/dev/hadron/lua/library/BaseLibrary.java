package dev.hadron.lua.library;

import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaError;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.Values;
import dev.hadron.lua.syntax.Numerals;

/** The basic functions (manual 6.1) that need nothing of the machine. */
final class BaseLibrary {

    private BaseLibrary() {
    }

    static void install(LuaTable globals) {
        Libraries.add(globals, "assert", BaseLibrary::assertion);
        Libraries.add(globals, "collectgarbage", BaseLibrary::collectGarbage);
        Libraries.add(globals, "getmetatable", BaseLibrary::getMetatable);
        Libraries.add(globals, "setmetatable", BaseLibrary::setMetatable);
        Libraries.add(globals, "rawequal", call -> call.returns(Values.equal(call.anyArgument(0), call.anyArgument(1))));
        Libraries.add(globals, "rawget", call -> call.returns(call.tableArgument(0).get(call.anyArgument(1))));
        Libraries.add(globals, "rawset", BaseLibrary::rawSet);
        Libraries.add(globals, "rawlen", BaseLibrary::rawLength);
        Libraries.add(globals, "select", BaseLibrary::select);
        Libraries.add(globals, "tonumber", BaseLibrary::toNumber);
        Libraries.add(globals, "tostring", call -> ToText.of(call, call.anyArgument(0), (then, text) -> then.returns(text)));
        Libraries.add(globals, "type", call -> call.returns(Values.typeName(call.anyArgument(0))));
        Libraries.add(globals, "print", call -> new Printing(call).next(call));
        globals.put("_VERSION", "Lua 5.4");
    }

    private static int assertion(Coroutine call) {
        if (Values.truth(call.anyArgument(0))) {
            return call.returnsArguments(0);
        }
        throw call.arguments() < 2 ? LuaError.ofValue("assertion failed!") : LuaError.ofValue(call.argument(1));
    }

    private static int collectGarbage(Coroutine call) {
        String option = call.stringArgument(0, "collect");
        if (!option.equals("count")) {
            throw call.argumentError(0, "only 'count' is supported, not '" + option + "'");
        }
        return call.returns(call.process().allocated() / 1024.0);
    }

    private static int getMetatable(Coroutine call) {
        LuaTable metatable = call.metatable(call.anyArgument(0));
        Object shown = metatable == null ? null : metatable.get("__metatable");
        return call.returns(shown != null ? shown : metatable);
    }

    private static int setMetatable(Coroutine call) {
        LuaTable table = call.tableArgument(0);
        Object metatable = call.argument(1);
        if (!(metatable instanceof LuaTable) && (metatable != null || call.arguments() < 2)) {
            throw call.typeError(1, "nil or table");
        }
        if (table.metatable() != null && table.metatable().get("__metatable") != null) {
            throw LuaError.of("cannot change a protected metatable");
        }
        table.metatable((LuaTable) metatable);
        return call.returns(table);
    }

    private static int rawSet(Coroutine call) {
        LuaTable table = call.tableArgument(0);
        table.put(call.anyArgument(1), call.anyArgument(2));
        return call.returns(table);
    }

    private static int rawLength(Coroutine call) {
        if (call.argument(0) instanceof LuaTable table) {
            return call.returns((long) table.length());
        }
        if (call.argument(0) instanceof String text) {
            return call.returns((long) text.length());
        }
        throw call.typeError(0, "table or string");
    }

    private static int select(Coroutine call) {
        if ("#".equals(call.argument(0))) {
            return call.returns((long) (call.arguments() - 1));
        }
        long n = call.integerArgument(0);
        int count = call.arguments();
        long from = n < 0 ? count + n : Math.min(n, count);
        if (from < 1) {
            throw call.argumentError(0, "index out of range");
        }
        return call.returnsArguments((int) from);
    }

    private static int toNumber(Coroutine call) {
        if (call.argument(1) != null) {
            return call.returns(inBase(call));
        }
        Object value = call.anyArgument(0);
        return call.returns(value instanceof Number ? value : value instanceof String text ? Numerals.parse(text) : null);
    }

    private static Object inBase(Coroutine call) {
        long base = call.integerArgument(1);
        if (!(call.argument(0) instanceof String whole)) {
            throw call.typeError(0, "string");
        }
        if (base < 2 || base > 36) {
            throw call.argumentError(1, "base out of range");
        }
        String text = whole.strip();
        boolean negative = text.startsWith("-");
        long value = 0;
        if (text.length() == (negative ? 1 : 0)) {
            return null;
        }
        for (int i = negative ? 1 : 0; i < text.length(); i++) {
            int digit = text.charAt(i) > 127 ? -1 : Character.digit(text.charAt(i), (int) base);
            if (digit < 0) {
                return null;
            }
            value = value * base + digit;
        }
        return negative ? -value : value;
    }
}
