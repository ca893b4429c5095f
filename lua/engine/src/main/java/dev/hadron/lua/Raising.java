package dev.hadron.lua;

/** The way of an error: to the nearest frame that catches, through coroutines, or to the end of the task. */
final class Raising {

    private static final int TRACEBACK_LINES = 22;

    private Raising() {
    }

    /** Lets the task go on where the error is caught; false where nobody does, and the task has failed. */
    static boolean raise(LuaTask task, LuaError error) {
        LuaError thrown = error;
        for (;;) {
            try {
                return once(task, thrown);
            } catch (LuaError another) {
                thrown = another;
            }
        }
    }

    private static boolean once(LuaTask task, LuaError error) {
        Coroutine co = task.current;
        error.place(co);
        Frame frame = co.frame;
        while (frame != null && frame.catches == 0) {
            frame = frame.below;
        }
        if (frame == null) {
            return uncaught(task, co, error);
        }
        if (frame.catches == Frame.CATCHES_WITH_HANDLER) {
            handle(co, frame, error);
        } else if (frame.catches == Frame.HANDLES) {
            land(co, ((Handling) frame.then).target(), LuaError.ofValue("error in error handling"));
        } else {
            land(co, frame, error);
        }
        return true;
    }

    /** Cuts the calls above a frame, which then closes what is to be closed and answers with the error. */
    static void land(Coroutine co, Frame frame, LuaError error) {
        cut(co, frame);
        if (frame.then instanceof Unwinding unwinding) {
            unwinding.replace(error);
        } else {
            frame.then = new Unwinding(Unwinding.Kind.ANSWER, frame.base, error);
        }
        frame.catches = Frame.CATCHES;
        co.top = frame.base + 1;
    }

    /** Cuts the calls above a frame, all of them where it is null. */
    static void cut(Coroutine co, Frame above) {
        while (co.frame != above) {
            Frame frame = co.frame;
            Calls.pop(co, frame);
            if (frame.closure == null) {
                frame.then.abandon();
            }
        }
    }

    /** Cuts the calls above a frame, and calls its message handler above what is still to be closed. */
    private static void handle(Coroutine co, Frame target, LuaError error) {
        cut(co, target);
        int at = co.aboveAll();
        co.ensure(at + 3);
        Handling handling = new Handling(target, error);
        co.func = at;
        Frame frame = Calls.pushNative(co, handling);
        frame.catches = Frame.HANDLES;
        co.stack[at + 1] = ((ProtectedCalls.WithHandler) target.then).handler();
        co.stack[at + 2] = error.value();
        Calls.call(co, at + 1, 1, at + 1, -1, Frame.STORE);
    }

    /** A message handler under way. */
    private record Handling(Frame target, LuaError error) implements Continuation {

        @Override
        public int resume(Coroutine call) {
            land(call, target, LuaError.ofValue(call.argument(0)));
            return Calls.TRANSFER;
        }
    }

    private static boolean uncaught(LuaTask task, Coroutine co, LuaError error) {
        if (error.traceback().isEmpty()) {
            error.traceback(traceback(co));
        }
        boolean closes = co.closingCount > 0 && (co.resumer == null || co.wrapped);
        if (closes) {
            cut(co, null);
            co.func = 0;
            Calls.pushNative(co, new Unwinding(Unwinding.Kind.RETHROW, 0, error));
            co.top = 1;
            return true;
        }
        co.failure = error;
        Coroutine resumer = co.resumer;
        co.die();
        if (resumer == null) {
            task.failed(error);
            return false;
        }
        Coroutines.leave(task, co);
        if (co.wrapped) {
            throw error.value() instanceof String text ? LuaError.of(text) : error;
        }
        resumer.ensure(resumer.func + 2);
        resumer.stack[resumer.func] = false;
        resumer.stack[resumer.func + 1] = error.value();
        Calls.deliver(resumer, resumer.func, 2, resumer.ret, resumer.want, resumer.finish);
        return true;
    }

    private static String traceback(Coroutine from) {
        StringBuilder text = new StringBuilder();
        int lines = 0;
        for (Coroutine co = from; co != null; co = co.resumer) {
            for (Frame frame = co.frame; frame != null; frame = frame.below) {
                if (frame.closure == null) {
                    continue;
                }
                if (++lines > TRACEBACK_LINES) {
                    return text.append("...\n").toString();
                }
                var prototype = frame.closure.prototype;
                text.append(prototype.file).append(':').append(prototype.lineAt(frame.pc - 1)).append(": in ")
                        .append(prototype.describe()).append('\n');
            }
        }
        return text.toString();
    }
}
