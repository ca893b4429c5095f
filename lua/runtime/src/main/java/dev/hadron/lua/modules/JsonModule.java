package dev.hadron.lua.modules;

import dev.hadron.lua.Builtin;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaError;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.LuaUserdata;

/**
 * {@code json.encode(value)}, {@code json.decode(text, options)}, {@code json.null}, {@code json.array(t)},
 * {@code json.object(t)}. Both ways run in portions that the budget can end, and are charged to the quota.
 */
public final class JsonModule {

    /** What {@code json.null} is: the only way to write a null, and what {@code {null = json.null}} reads one as. */
    static final LuaUserdata NULL = new LuaUserdata() {
        @Override
        public LuaTable metatable() {
            return NULL_METATABLE;
        }
    };
    /** The metatables that say how an empty table is written. */
    static final LuaTable ARRAY = mark("json.array");
    static final LuaTable OBJECT = mark("json.object");
    private static final LuaTable NULL_METATABLE = nullMetatable();

    private JsonModule() {
    }

    /** The module. */
    public static LuaTable table() {
        LuaTable json = LuaTable.shared();
        Functions.add(json, "json.encode", call -> {
            call.anyArgument(0);
            return new JsonWriting(call).run(call);
        });
        Functions.add(json, "json.decode", call -> new JsonReading(call).run(call));
        Functions.add(json, "json.array", call -> marked(call, ARRAY));
        Functions.add(json, "json.object", call -> marked(call, OBJECT));
        json.put("null", NULL);
        return json.freeze();
    }

    private static int marked(Coroutine call, LuaTable mark) {
        LuaTable table = call.argument(0) == null ? call.newTable() : call.tableArgument(0);
        LuaTable present = table.metatable();
        if (present != null && present != ARRAY && present != OBJECT) {
            throw LuaError.of("the table has a metatable already");
        }
        table.metatable(mark);
        return call.returns(table);
    }

    private static LuaTable mark(String name) {
        LuaTable mark = LuaTable.shared();
        mark.put("__name", name);
        return mark.freeze();
    }

    private static LuaTable nullMetatable() {
        LuaTable metatable = LuaTable.shared();
        metatable.put("__name", "json.null");
        metatable.put("__tostring", Builtin.of("tostring", call -> call.returns("null")));
        return metatable.freeze();
    }
}
