package dev.hadron.lua.modules;

import org.jspecify.annotations.Nullable;

import dev.hadron.lua.Builtin;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaError;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.LuaUserdata;
import dev.hadron.lua.values.Carried;
import dev.hadron.lua.values.Functions;
import dev.hadron.lua.values.TableMarks;

/**
 * {@code json.encode(value)}, {@code json.decode(text, options)}, {@code json.null}, {@code json.array(t)},
 * {@code json.object(t)}. Both ways run in portions that the budget can end, and are charged to the quota.
 */
public final class JsonModule {

    /** What {@code json.null} is: the only way to write a null, and what {@code {null = json.null}} reads one as. */
    static final LuaUserdata NULL = new NullValue();
    private static final LuaTable NULL_METATABLE = nullMetatable();

    /** A null of JSON, which scripts cannot have in tables. */
    private static final class NullValue implements LuaUserdata, Carried {

        @Override
        public LuaTable metatable() {
            return NULL_METATABLE;
        }

        @Override
        public @Nullable Object java() {
            return null;
        }
    }

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
        Functions.add(json, "json.array", call -> marked(call, TableMarks.ARRAY));
        Functions.add(json, "json.object", call -> marked(call, TableMarks.OBJECT));
        json.put("null", NULL);
        return json.freeze();
    }

    private static int marked(Coroutine call, LuaTable mark) {
        LuaTable table = call.argument(0) == null ? call.newTable() : call.tableArgument(0);
        LuaTable present = table.metatable();
        if (present != null && present != TableMarks.ARRAY && present != TableMarks.OBJECT) {
            throw LuaError.of("the table has a metatable already");
        }
        table.metatable(mark);
        return call.returns(table);
    }

    private static LuaTable nullMetatable() {
        LuaTable metatable = LuaTable.shared();
        metatable.put("__name", "json.null");
        metatable.put("__tostring", Builtin.of("tostring", call -> call.returns("null")));
        return metatable.freeze();
    }
}
