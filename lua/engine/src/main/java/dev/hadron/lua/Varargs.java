package dev.hadron.lua;

/** The extra arguments of a function, which lie below its registers. */
final class Varargs {

    private Varargs() {
    }

    /** Copies as many as are wanted to a place; a negative number means all, and sets the top. */
    static void copy(Coroutine co, Frame frame, int to, int want) {
        int n = Math.max(0, frame.varargs);
        int from = frame.base - n;
        if (want < 0) {
            co.ensure(to + n + Calls.ROOM);
            co.task.budget -= n >> 5;
            System.arraycopy(co.stack, from, co.stack, to, n);
            co.top = to + n;
            return;
        }
        Object[] stack = co.stack;
        for (int i = 0; i < want; i++) {
            stack[to + i] = i < n ? stack[from + i] : null;
        }
    }
}
