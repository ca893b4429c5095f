package dev.hadron.lua;

import dev.hadron.lua.code.Prototype;

/** Calls and returns: frames on and off a coroutine's stack. */
final class Calls {

    /** What a Java function answers besides a number of results. */
    static final int CALL = -1;
    static final int TRANSFER = -2;
    static final int PAUSED = -3;
    static final int SUSPENDED = -4;
    static final int TAIL_CALL = -5;

    /** The places that a metamethod and its arguments take. */
    static final int ROOM = 4;

    private Calls() {
    }

    /**
     * Calls what is at a place of the stack with the arguments after it. A script's function gets a frame and runs when
     * the machine goes on; a Java function runs at once.
     */
    static void call(Coroutine co, int func, int n, int ret, int want, byte finish) {
        co.task.budget--;
        for (;;) {
            Object function = co.stack[func];
            if (function instanceof LuaClosure closure) {
                enter(co, co.frame, closure, func, n, ret, want, finish);
                return;
            }
            if (!(function instanceof Builtin builtin)) {
                n = insertMetamethod(co, func, n);
                continue;
            }
            co.func = func;
            co.count = n;
            co.ret = ret;
            co.want = want;
            co.finish = finish;
            int answer = builtin.body.call(co);
            if (answer != CALL && answer != TAIL_CALL) {
                answered(co, answer);
                return;
            }
            co.task.budget--;
            func = co.callee;
            n = co.calleeCount;
            if (answer == CALL) {
                ret = func;
                want = -1;
                finish = Frame.STORE;
            }
        }
    }

    /** Goes on after a Java function that did not ask for a call. */
    static void answered(Coroutine co, int answer) {
        if (answer >= 0) {
            deliver(co, co.func, answer, co.ret, co.want, co.finish);
        } else if (answer != TRANSFER) {
            co.task.stop(answer);
        }
    }

    /** Runs what a Java function wanted to do after a call or a pause; its frame is the coroutine's uppermost. */
    static void resume(Coroutine co) {
        Frame frame = co.frame;
        co.func = frame.base;
        co.count = co.top - frame.base - 1;
        co.ret = frame.ret;
        co.want = frame.want;
        co.finish = frame.finish;
        pop(co, frame);
        int answer = frame.then.resume(co);
        if (answer == CALL) {
            call(co, co.callee, co.calleeCount, co.callee, -1, Frame.STORE);
        } else if (answer == TAIL_CALL) {
            call(co, co.callee, co.calleeCount, co.ret, co.want, co.finish);
        } else {
            answered(co, answer);
        }
    }

    static void pop(Coroutine co, Frame frame) {
        co.frame = frame.below;
    }

    private static int insertMetamethod(Coroutine co, int func, int n) {
        Object value = co.stack[func];
        Object method = co.metamethod(value, Meta.CALL);
        if (method == null) {
            throw Operands.callError(co, value);
        }
        co.task.budget--;
        co.ensure(func + n + 2);
        System.arraycopy(co.stack, func, co.stack, func + 1, n + 1);
        co.stack[func] = method;
        return n + 1;
    }

    /** Puts a frame for a script's function on top of the uppermost one. */
    static Frame enter(Coroutine co, Frame below, LuaClosure closure, int func, int n, int ret, int want, byte finish) {
        Prototype prototype = closure.prototype;
        int base = prototype.vararg ? func + 1 + n : func + 1;
        if (base + prototype.registers + ROOM > co.stack.length) {
            co.grow(base + prototype.registers + ROOM);
        }
        Frame frame = below == null ? null : below.above;
        if (frame == null) {
            frame = newFrame(co, below);
        }
        if (prototype.vararg) {
            parameters(co.stack, func + 1, n, base, prototype.parameters);
            frame.varargs = n - prototype.parameters;
        } else {
            for (int i = n; i < prototype.parameters; i++) {
                co.stack[base + i] = null;
            }
        }
        frame.closure = closure;
        frame.base = base;
        frame.pc = 0;
        frame.ret = ret;
        frame.want = (short) want;
        frame.finish = finish;
        frame.again = 0;
        frame.catches = 0;
        co.frame = frame;
        return frame;
    }

    /** Copies the parameters of a function behind all its arguments, of which the others stay where they are. */
    private static void parameters(Object[] stack, int arguments, int n, int base, int parameters) {
        for (int i = 0; i < parameters; i++) {
            stack[base + i] = i < n ? stack[arguments + i] : null;
        }
    }

    private static Frame newFrame(Coroutine co, Frame below) {
        if (below != null && below.depth >= co.process.maxDepth()) {
            throw LuaError.of("stack overflow (more than " + co.process.maxDepth() + " calls)");
        }
        return add(co, below);
    }

    private static Frame add(Coroutine co, Frame below) {
        Frame frame = new Frame(below);
        co.process.allocate(64);
        if (below != null) {
            below.above = frame;
        }
        return frame;
    }

    /** Puts a frame on top for a Java function that goes on later; it takes the place of the function's call. */
    static Frame pushNative(Coroutine co, Continuation then) {
        Frame below = co.frame;
        Frame frame = below == null || below.above == null ? add(co, below) : below.above;
        co.frame = frame;
        frame.closure = null;
        frame.then = then;
        frame.base = co.func;
        frame.ret = co.ret;
        frame.want = (short) co.want;
        frame.finish = co.finish;
        frame.catches = 0;
        return frame;
    }

    /** Hands results to where the caller expects them. */
    static void deliver(Coroutine co, int from, int n, int ret, int want, byte finish) {
        if (finish != Frame.STORE) {
            boolean truth = n > 0 && Values.truth(co.stack[from]);
            if (truth != (finish == Frame.TEST_TRUE)) {
                co.frame.pc++;
            }
        } else if (want == 1) {
            co.stack[ret] = n > 0 ? co.stack[from] : null;
        } else if (want < 0) {
            if (from != ret && n > 0) {
                System.arraycopy(co.stack, from, co.stack, ret, n);
                co.task.budget -= n >> 5;
            }
            co.top = ret + n;
        } else {
            Object[] stack = co.stack;
            for (int i = 0; i < want; i++) {
                stack[ret + i] = i < n ? stack[from + i] : null;
            }
        }
    }

    /** Calls a metamethod for the instruction that is under way, with the registers above the frame's. */
    static void metamethod(Coroutine co, Object method, Object a, Object b, int ret, int want, byte finish) {
        int at = co.aboveFrame();
        Object[] stack = co.stack;
        stack[at] = method;
        stack[at + 1] = a;
        stack[at + 2] = b;
        call(co, at, 2, ret, want, finish);
    }

    /** As above with a third argument, for assignments. */
    static void metamethod(Coroutine co, Object method, Object a, Object b, Object c) {
        int at = co.aboveFrame();
        Object[] stack = co.stack;
        stack[at] = method;
        stack[at + 1] = a;
        stack[at + 2] = b;
        stack[at + 3] = c;
        call(co, at, 3, at, 0, Frame.STORE);
    }
}
