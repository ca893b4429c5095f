package dev.hadron.lua.library;

import dev.hadron.lua.Continuation;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.Values;

/**
 * A {@code table.sort} under way: a merge sort from short runs to long ones, whose state is in fields. So a comparison may
 * be a function of the script's, which may wait; and an order that contradicts itself sorts wrongly, but ends.
 */
final class Sorting {

    private static final int PORTION = 64;

    private final LuaTable table;
    private final Object order;
    private Object[] from;
    private Object[] to;
    private int width = 1;
    private int left;
    private int i;
    private int j;
    private int k;
    private int untilLook = PORTION;
    private final Continuation answered;

    Sorting(Coroutine call) {
        table = call.tableArgument(0);
        order = call.argument(1) == null ? null : call.functionArgument(1);
        int n = table.length();
        call.process().allocate(16L * n);
        call.work(n >> 3);
        from = new Object[n];
        to = new Object[n];
        for (int at = 0; at < n; at++) {
            from[at] = table.get(at + 1L);
        }
        answered = Continuation.holding(16L * n, this::answered);
        begin(0);
    }

    private void begin(int start) {
        left = start;
        i = start;
        k = start;
        j = middle();
    }

    private int middle() {
        return (int) Math.min((long) left + width, from.length);
    }

    private int end() {
        return (int) Math.min((long) left + 2L * width, from.length);
    }

    int run(Coroutine call) {
        while (width < from.length) {
            if (i < middle() && j < end()) {
                if (--untilLook == 0) {
                    untilLook = PORTION;
                    call.work(PORTION >> 2);
                    if (call.exhausted()) {
                        return call.pause(Continuation.holding(16L * from.length, this::run));
                    }
                }
                Object a = from[j];
                Object b = from[i];
                Object function = order != null ? order : method(call, a, b);
                if (function != null) {
                    return call.call(answered, function, a, b);
                }
                take(less(a, b));
            } else {
                rest();
            }
        }
        return finish(call);
    }

    private int answered(Coroutine call) {
        take(Values.truth(call.argument(0)));
        return run(call);
    }

    private void take(boolean right) {
        to[k++] = right ? from[j++] : from[i++];
    }

    /** Takes what is left of a pair of runs, and begins the next pair or the next width. */
    private void rest() {
        int first = middle() - i;
        System.arraycopy(from, i, to, k, first);
        System.arraycopy(from, j, to, k + first, end() - j);
        if (end() < from.length) {
            begin(end());
            return;
        }
        Object[] sorted = to;
        to = from;
        from = sorted;
        width = (int) Math.min(2L * width, Integer.MAX_VALUE);
        begin(0);
    }

    private int finish(Coroutine call) {
        for (int at = 0; at < from.length; at++) {
            table.put(at + 1L, from[at]);
        }
        call.work(from.length >> 3);
        return call.returns();
    }

    private static boolean less(Object a, Object b) {
        return a instanceof String s ? s.compareTo((String) b) < 0 : Values.lessNumbers(a, b);
    }

    /** The metamethod that orders two values; null where numbers or strings order themselves. */
    private static Object method(Coroutine call, Object a, Object b) {
        if (a instanceof Number && b instanceof Number || a instanceof String && b instanceof String) {
            return null;
        }
        for (Object each : new Object[] { a, b }) {
            LuaTable metatable = call.metatable(each);
            Object method = metatable == null ? null : metatable.get("__lt");
            if (method != null) {
                return method;
            }
        }
        throw call.compareError(a, b);
    }
}
