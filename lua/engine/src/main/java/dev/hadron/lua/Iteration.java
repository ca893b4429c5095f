package dev.hadron.lua;

/** {@code next}, {@code pairs} and {@code ipairs}; the machine knows the iterators and runs them without a call. */
final class Iteration {

    static final Builtin NEXT = Builtin.of("next", Iteration::next);
    static final Builtin PAIRS = Builtin.of("pairs", Iteration::pairs);
    static final Builtin IPAIRS = Builtin.of("ipairs", Iteration::ipairs);
    static final Builtin COUNT = Builtin.of("ipairs_iterator", Iteration::count);

    private static final Continuation THREE = call -> call.returns(call.argument(0), call.argument(1), call.argument(2));

    private Iteration() {
    }

    private static int next(Coroutine call) {
        LuaTable table = call.tableArgument(0);
        Object key = call.argument(1);
        call.ensure(call.func + 3);
        call.work(table.next(key, call.stack, call.func) >> 3);
        return call.stack[call.func] == null ? 1 : 2;
    }

    private static int pairs(Coroutine call) {
        Object value = call.anyArgument(0);
        Object method = call.metamethod(value, Meta.PAIRS);
        if (method != null) {
            return call.call(THREE, method, value);
        }
        return call.returns(NEXT, value, null);
    }

    private static int ipairs(Coroutine call) {
        return call.returns(COUNT, call.anyArgument(0), 0L);
    }

    private static int count(Coroutine call) {
        Object values = call.argument(0);
        long index = call.integerArgument(1) + 1;
        if (values instanceof LuaTable table && (table.metatable == null || table.get(index) != null)) {
            Object value = table.get(index);
            return value == null ? call.returns(null) : call.returns(index, value);
        }
        Object reader = call.process.runtime().reader();
        return call.call(then -> then.argument(0) == null ? then.returns(null) : then.returns(index, then.argument(0)),
                reader, values, index);
    }
}
