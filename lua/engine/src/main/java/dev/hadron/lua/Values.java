package dev.hadron.lua;

import dev.hadron.lua.syntax.Numerals;

/**
 * The values of the language in Java: nil is null, booleans are {@code Boolean.TRUE} and {@code FALSE}, integers
 * {@code Long}, floats {@code Double}, strings {@code String} with a byte in each character.
 */
public final class Values {

    private static final double TWO_63 = 0x1p63;

    private Values() {
    }

    /** The name of a value's type. */
    public static String typeName(Object value) {
        if (value == null) {
            return "nil";
        }
        if (value instanceof Boolean) {
            return "boolean";
        }
        if (value instanceof Long || value instanceof Double) {
            return "number";
        }
        if (value instanceof String) {
            return "string";
        }
        if (value instanceof LuaTable) {
            return "table";
        }
        return value instanceof LuaClosure || value instanceof Builtin ? "function"
                : value instanceof Coroutine ? "thread" : "userdata";
    }

    /** Whether a value counts as true. */
    public static boolean truth(Object value) {
        return value != null && value != Boolean.FALSE;
    }

    /** Equality without metamethods. */
    public static boolean equal(Object a, Object b) {
        if (a == b) {
            return !(a instanceof Double d) || !d.isNaN();
        }
        if (a instanceof String s) {
            return b instanceof String t && s.equals(t);
        }
        if (a instanceof Long i) {
            return b instanceof Long j ? i.longValue() == j : b instanceof Double d && same(i, d);
        }
        if (a instanceof Double d) {
            return b instanceof Double e ? d.doubleValue() == e : b instanceof Long i && same(i, d);
        }
        return false;
    }

    private static boolean same(long i, double d) {
        return d == i && d < TWO_63 && (long) d == i;
    }

    static boolean less(long i, double d) {
        return d >= TWO_63 || d > -TWO_63 && i < (long) Math.ceil(d);
    }

    static boolean lessOrEqual(long i, double d) {
        return d >= TWO_63 || d >= -TWO_63 && i <= (long) Math.floor(d);
    }

    static boolean less(double d, long i) {
        return d < -TWO_63 || d < TWO_63 && (long) Math.floor(d) < i;
    }

    static boolean lessOrEqual(double d, long i) {
        return d <= -TWO_63 || d < TWO_63 && (long) Math.ceil(d) <= i;
    }

    /** Whether one number is less than another, exactly, whatever their kinds. */
    public static boolean lessNumbers(Object a, Object b) {
        if (a instanceof Long i) {
            return b instanceof Long j ? i < j : less(i, (Double) b);
        }
        return b instanceof Long j ? less((Double) a, j) : (Double) a < (Double) b;
    }

    static boolean lessOrEqualNumbers(Object a, Object b) {
        if (a instanceof Long i) {
            return b instanceof Long j ? i <= j : lessOrEqual(i, (Double) b);
        }
        return b instanceof Long j ? lessOrEqual((Double) a, j) : (Double) a <= (Double) b;
    }

    /** The number that a number or a numeral in a string stands for; null where it is none. */
    public static Object number(Object value) {
        return value instanceof Long || value instanceof Double ? value
                : value instanceof String text ? Numerals.parse(text) : null;
    }

    /** The integer that a number or a numeral stands for exactly; null where it does not. */
    public static Long integer(Object value) {
        if (value instanceof Long number) {
            return number;
        }
        if (value instanceof Double number) {
            return integer(number.doubleValue());
        }
        return value instanceof String text ? integer(Numerals.parse(text)) : null;
    }

    private static Long integer(double number) {
        return number >= -TWO_63 && number < TWO_63 && Math.rint(number) == number ? (Long) (long) number : null;
    }

    /** A string or number as a byte string; null for any other value. */
    public static String string(Object value) {
        return value instanceof String text ? text
                : value instanceof Long || value instanceof Double ? NumberText.of((Number) value)
                        : value instanceof LuaUserdata data ? data.asString() : null;
    }

    /** What {@code tostring} gives where no metamethod says otherwise. */
    public static String text(Object value) {
        if (value == null) {
            return "nil";
        }
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value instanceof Number number ? NumberText.of(number) : value.toString();
        }
        return typeName(value) + String.format(": 0x%08x", System.identityHashCode(value));
    }
}
