package dev.hadron.lua.values;

import dev.hadron.lua.LuaTable;

/** The metatables that say what an empty table is outside of Lua: a list, as where there is none, or a map. */
public final class TableMarks {

    /** Marks a list. */
    public static final LuaTable ARRAY = mark("json.array");
    /** Marks a map. */
    public static final LuaTable OBJECT = mark("json.object");

    private TableMarks() {
    }

    private static LuaTable mark(String name) {
        LuaTable mark = LuaTable.shared();
        mark.put("__name", name);
        return mark.freeze();
    }
}
