package dev.hadron.lua;

/**
 * What a frame that has caught an error does: closes variables from the innermost outward, each with the error, which an
 * error of a closing replaces; then answers as its kind does. Also how {@code coroutine.close} and the end of a coroutine
 * by an error run.
 */
final class Unwinding implements Continuation {

    /** What comes at the end. */
    enum Kind {
        /** {@code false, error}, or {@code true} where there was none. */
        ANSWER,
        /** The error goes on from here. */
        RETHROW
    }

    private final Kind kind;
    private final int level;
    private LuaError error;

    Unwinding(Kind kind, int level, LuaError error) {
        this.kind = kind;
        this.level = level;
        this.error = error;
    }

    void replace(LuaError newer) {
        error = newer;
    }

    @Override
    public int resume(Coroutine co) {
        if (co.closingCount > 0 && co.closing[co.closingCount - 1] >= level) {
            return closeNext(co);
        }
        if (kind == Kind.RETHROW) {
            throw error;
        }
        if (error == null) {
            return co.returns(true);
        }
        return co.returns(false, error.value());
    }

    private int closeNext(Coroutine co) {
        int place = co.closing[--co.closingCount];
        Calls.pushNative(co, this).catches = Frame.CATCHES;
        Object value = co.stack[place];
        Object method = co.metamethod(value, Meta.CLOSE);
        if (method == null) {
            throw LuaError.of("attempt to call a nil value (metamethod 'close')");
        }
        return co.prepareCall(Math.max(place, co.func) + 1, method, value, error == null ? null : error.value());
    }
}
