package dev.hadron.lua;

import dev.hadron.lua.code.Opcode;

/** Comparisons beyond two integers or two floats. */
final class Comparison {

    /** What a comparison answers where a metamethod was called, whose result will decide. */
    static final int LATER = 2;

    private Comparison() {
    }

    /** Whether {@code a == b}: 1, 0 or {@link #LATER}. */
    static int equal(Coroutine co, Object a, Object b, byte finish) {
        if (Values.equal(a, b)) {
            return 1;
        }
        boolean tables = a instanceof LuaTable && b instanceof LuaTable;
        if (!tables && !(a instanceof LuaUserdata && b instanceof LuaUserdata)) {
            return 0;
        }
        Object handler = co.metamethod(a, Meta.EQ);
        if (handler == null) {
            handler = co.metamethod(b, Meta.EQ);
        }
        if (handler == null) {
            return 0;
        }
        Calls.metamethod(co, handler, a, b, 0, 1, finish);
        return LATER;
    }

    /** Whether {@code a < b}. */
    static int less(Coroutine co, Object a, Object b, byte finish) {
        if (a instanceof Number && b instanceof Number) {
            return Values.lessNumbers(a, b) ? 1 : 0;
        }
        if (a instanceof String s && b instanceof String t) {
            return s.compareTo(t) < 0 ? 1 : 0;
        }
        return byMetamethod(co, a, b, Meta.LT, finish);
    }

    /** Whether {@code a <= b}. */
    static int lessOrEqual(Coroutine co, Object a, Object b, byte finish) {
        if (a instanceof Number && b instanceof Number) {
            return Values.lessOrEqualNumbers(a, b) ? 1 : 0;
        }
        if (a instanceof String s && b instanceof String t) {
            return s.compareTo(t) <= 0 ? 1 : 0;
        }
        return byMetamethod(co, a, b, Meta.LE, finish);
    }

    /** The comparisons with a constant on the right, by instruction. */
    static int withConstant(Coroutine co, int operation, Object a, Object constant, byte finish) {
        return switch (operation) {
            case Opcode.LTK -> less(co, a, constant, finish);
            case Opcode.LEK -> lessOrEqual(co, a, constant, finish);
            case Opcode.GTK -> less(co, constant, a, finish);
            default -> lessOrEqual(co, constant, a, finish);
        };
    }

    private static int byMetamethod(Coroutine co, Object a, Object b, int event, byte finish) {
        Object handler = co.metamethod(a, event);
        if (handler == null) {
            handler = co.metamethod(b, event);
        }
        if (handler == null) {
            throw Operands.compareError(co, a, b);
        }
        Calls.metamethod(co, handler, a, b, 0, 1, finish);
        return LATER;
    }
}
