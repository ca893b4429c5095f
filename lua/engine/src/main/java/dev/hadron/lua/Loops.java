package dev.hadron.lua;

/** The state of numeric loops, and how one begins (manual 3.3.5). */
final class Loops {

    /** An integer loop: where it is, the step, and how often it still runs. */
    static final class Integers {
        long at;
        long step;
        long left;
        /** Whether it has met what only the machine can do. */
        boolean boxed;
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
        double limit = number(last, "limit").doubleValue();
        double by = number(step, "step").doubleValue();
        double from = number(first, "initial value").doubleValue();
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

    /** Steps a float loop; false where it is over. */
    static boolean floats(Object[] stack, int at) {
        Floats loop = (Floats) stack[at];
        double next = loop.at + loop.step;
        if (loop.step > 0 ? !(next <= loop.limit) : !(loop.limit <= next)) {
            return false;
        }
        loop.at = next;
        stack[at + 3] = next;
        return true;
    }

    /**
     * Calls the iterator at a place for so many values; {@code next} and that of {@code ipairs} without a call. Answers whether
     * the machine has to look at its frames anew.
     */
    static boolean iterate(Coroutine co, Object[] s, int at, int wanted) {
        Object iterator = s[at];
        if (wanted <= 2 && s[at + 1] instanceof LuaTable table) {
            if (iterator == Iteration.NEXT) {
                co.work(table.next(s[at + 2], s, at + 4) + 7 >> 3);
                return co.task.budget < 0;
            }
            if (iterator == Iteration.COUNT && s[at + 2] instanceof Long last) {
                Object value = table.get(last + 1);
                if (value != null || table.metatable == null) {
                    s[at + 4] = value == null ? null : (Object) (last + 1);
                    s[at + 5] = value;
                    co.task.budget--;
                    return false;
                }
            }
        }
        s[at + 4] = iterator;
        s[at + 5] = s[at + 1];
        s[at + 6] = s[at + 2];
        Calls.call(co, at + 4, 2, at + 4, wanted, Frame.STORE);
        return true;
    }

    /** A number, or the one that a string stands for, as the reference implementation has it. */
    private static Number number(Object value, String what) {
        if (Values.number(value) instanceof Number number) {
            return number;
        }
        throw LuaError.of("bad 'for' " + what + " (number expected, got " + Values.typeName(value) + ")");
    }

    private static boolean integers(Object[] stack, int at, long from, Object last, long by) {
        if (by == 0) {
            throw LuaError.of("'for' step is zero");
        }
        long limit;
        Number bounding = number(last, "limit");
        if (bounding instanceof Long whole) {
            limit = whole;
        } else {
            double bound = bounding.doubleValue();
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
