package dev.hadron.lua;

/** Reading and writing fields where metatables have a say. Each answers whether the machine has to look at its frames anew. */
final class Indexing {

    private static final int LIMIT = 2000;

    private Indexing() {
    }

    /** {@code stack[ret] := object[key]} */
    static boolean get(Coroutine co, Object object, Object key, int ret) {
        for (int i = 0; i < LIMIT; i++) {
            Object handler;
            if (object instanceof LuaTable table) {
                Object value = table.get(key);
                LuaTable metatable = table.metatable;
                if (value != null || metatable == null || (handler = metatable.metamethod(Meta.INDEX)) == null) {
                    co.stack[ret] = value;
                    return false;
                }
            } else {
                handler = co.metamethod(object, Meta.INDEX);
                if (handler == null) {
                    throw indexError(co, object, key, i);
                }
            }
            if (handler instanceof LuaClosure || handler instanceof Builtin) {
                Calls.metamethod(co, handler, object, key, ret, 1, Frame.STORE);
                return true;
            }
            object = handler;
        }
        throw LuaError.of("'__index' chain too long; possible loop");
    }

    private static LuaError indexError(Coroutine co, Object object, Object key, int step) {
        return Operands.error(co, "index", object, step == 0 ? 0 : -1);
    }

    /** {@code object[key] := value} */
    static boolean set(Coroutine co, Object object, Object key, Object value) {
        for (int i = 0; i < LIMIT; i++) {
            Object handler;
            if (object instanceof LuaTable table) {
                LuaTable metatable = table.metatable;
                if (metatable == null || (handler = metatable.metamethod(Meta.NEWINDEX)) == null
                        || table.get(key) != null) {
                    table.put(key, value);
                    return false;
                }
            } else {
                handler = co.metamethod(object, Meta.NEWINDEX);
                if (handler == null) {
                    throw indexError(co, object, key, i);
                }
            }
            if (handler instanceof LuaClosure || handler instanceof Builtin) {
                Calls.metamethod(co, handler, object, key, value);
                return true;
            }
            object = handler;
        }
        throw LuaError.of("'__newindex' chain too long; possible loop");
    }

    /** {@code stack[ret] := #value} */
    static boolean length(Coroutine co, Object value, int ret) {
        if (value instanceof String text) {
            co.stack[ret] = (long) text.length();
            return false;
        }
        Object handler = co.metamethod(value, Meta.LEN);
        if (handler != null) {
            Calls.metamethod(co, handler, value, value, ret, 1, Frame.STORE);
            return true;
        }
        if (!(value instanceof LuaTable table)) {
            throw Operands.error(co, "get length of", value, 0);
        }
        co.stack[ret] = (long) table.length();
        return false;
    }
}
