package dev.hadron.lua;

/** Calls whose results are the caller's own: the caller's frame goes first. */
final class TailCalls {

    private TailCalls() {
    }

    static void call(Coroutine co, Frame frame, int func, int n) {
        Object function = co.stack[func];
        if (!(function instanceof LuaClosure closure)) {
            // A Java function is called as any other, with the caller still there for messages, and its results returned.
            plain(co, frame, func, n);
            return;
        }
        co.task.budget -= 1 + (n >> 5);
        int to = frame.base - 1 - (frame.closure.prototype.vararg ? frame.varargs + frame.closure.prototype.parameters : 0);
        System.arraycopy(co.stack, func, co.stack, to, n + 1);
        Calls.pop(co, frame);
        Calls.enter(co, co.frame, closure, to, n, frame.ret, frame.want, frame.finish);
    }

    private static void plain(Coroutine co, Frame frame, int func, int n) {
        int returned = frame.closure.prototype.code[frame.pc];
        assert (returned & 0xFF) == dev.hadron.lua.code.Opcode.RETURN : "a tail call is followed by a return";
        Calls.call(co, func, n, func, -1, Frame.STORE);
    }
}
