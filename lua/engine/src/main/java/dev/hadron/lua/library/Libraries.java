package dev.hadron.lua.library;

import dev.hadron.lua.Builtin;
import dev.hadron.lua.LuaTable;

/** The standard library as tables that all processes share. */
public final class Libraries {

    private Libraries() {
    }

    /** Puts the libraries into the globals; answers the metatable of strings. */
    public static LuaTable install(LuaTable globals) {
        BaseLibrary.install(globals);
        LuaTable string = StringLibrary.table();
        globals.put("string", string);
        LuaTable table = TableLibrary.table();
        globals.put("table", table);
        globals.put("unpack", table.get("unpack"));
        globals.put("math", MathLibrary.table());
        globals.put("utf8", Utf8Library.table());
        globals.put("os", OsLibrary.table());
        LuaTable metatable = LuaTable.shared();
        metatable.put("__index", string);
        return metatable.freeze();
    }

    /** The functions of strings, for the methods of objects that stand for one; each time a table of its own. */
    public static LuaTable strings() {
        return StringLibrary.table();
    }

    /** Adds a function; its name may begin with the library's and a point. */
    static void add(LuaTable to, String name, Builtin.Body body) {
        to.put(name.substring(name.indexOf('.') + 1), Builtin.of(name, body));
    }
}
