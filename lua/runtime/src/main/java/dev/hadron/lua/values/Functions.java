package dev.hadron.lua.values;

import dev.hadron.lua.Builtin;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaError;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.Values;

/** Puts functions into the tables of modules and the metatables of their objects. */
public final class Functions {

    private Functions() {
    }

    /** Adds a function; its name may begin with the module's and a point, as messages call it. */
    public static void add(LuaTable to, String name, Builtin.Body body) {
        to.put(name.substring(name.lastIndexOf('.') + 1), Builtin.of(name, body));
    }

    /** A metatable whose objects have the methods of a table and print as a function says. */
    public static LuaTable metatable(String name, LuaTable methods, Builtin.Body text) {
        LuaTable metatable = LuaTable.shared();
        metatable.put("__name", name);
        metatable.put("__index", methods.freeze());
        metatable.put("__tostring", Builtin.of("tostring", text));
        metatable.put("__concat", Builtin.of("concat", Functions::join));
        metatable.put("__metatable", name);
        return metatable;
    }

    private static int join(Coroutine call) {
        String left = Values.string(call.argument(0));
        String right = Values.string(call.argument(1));
        if (left == null || right == null) {
            throw LuaError.of("attempt to concatenate a " + call.typeName(call.argument(left == null ? 0 : 1)) + " value");
        }
        call.charge(left.length() + right.length());
        return call.returns(left + right);
    }
}
