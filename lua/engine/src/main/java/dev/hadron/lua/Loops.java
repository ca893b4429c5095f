package dev.hadron.lua;

/** The state of numeric loops, and how one begins (manual 3.3.5). */
final class Loops {

    /** An integer loop: where it is, the step, and how often it still runs. */
    static final class Integers {
        long at;
        long step;
        long left;
    }

    /** A float loop. */
    static final class Floats {
        double at;
        double step;
        double limit;
    }

    private Loops() {
    }

    /** Prepares the loop whose first, last and step are at a place; false where it does not run at all. */
    static boolean prepare(Object[] stack, int at) {
        Object first = stack[at];
        Object last = stack[at + 1];
        Object step = stack[at + 2];
        if (first instanceof Long from && step instanceof Long by) {
            return integers(stack, at, from, last, by);
        }
        double limit = number(last, "limit");
        double by = number(step, "step");
        double from = number(first, "initial value");
        if (by == 0) {
            throw LuaError.of("'for' step is zero");
        }
        if (by > 0 ? !(from <= limit) : !(limit <= from)) {
            return false;
        }
        Floats loop = new Floats();
        loop.at = from;
        loop.step = by;
        loop.limit = limit;
        stack[at] = loop;
        stack[at + 3] = from;
        return true;
    }

    private static double number(Object value, String what) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw LuaError.of("bad 'for' " + what + " (number expected, got " + Values.typeName(value) + ")");
    }

    private static boolean integers(Object[] stack, int at, long from, Object last, long by) {
        if (by == 0) {
            throw LuaError.of("'for' step is zero");
        }
        long limit;
        if (last instanceof Long whole) {
            limit = whole;
        } else {
            double bound = number(last, "limit");
            if (Double.isNaN(bound) || (by > 0 ? bound < -0x1p63 : bound >= 0x1p63)) {
                return false;
            }
            limit = (long) (by > 0 ? Math.floor(bound) : Math.ceil(bound));
        }
        if (by > 0 ? from > limit : from < limit) {
            return false;
        }
        Integers loop = new Integers();
        loop.at = from;
        loop.step = by;
        loop.left = by > 0 ? Long.divideUnsigned(limit - from, by)
                : Long.divideUnsigned(from - limit, -by);
        stack[at] = loop;
        stack[at + 3] = from;
        return true;
    }
}
