package dev.hadron.lua;

/** {@code pcall}, {@code xpcall} and {@code error}. */
final class ProtectedCalls {

    static final Builtin PCALL = Builtin.of("pcall", ProtectedCalls::pcall);
    static final Builtin XPCALL = Builtin.of("xpcall", ProtectedCalls::xpcall);
    static final Builtin ERROR = Builtin.of("error", ProtectedCalls::error);

    private static final Continuation SUCCEED = ProtectedCalls::succeed;

    private ProtectedCalls() {
    }

    /** A protected call with a message handler. */
    record WithHandler(Object handler) implements Continuation {

        @Override
        public int resume(Coroutine call) {
            return succeed(call);
        }
    }

    private static int pcall(Coroutine call) {
        call.anyArgument(0);
        Calls.pushNative(call, SUCCEED).catches = Frame.CATCHES;
        call.callee = call.func + 1;
        call.calleeCount = call.count - 1;
        return Calls.CALL;
    }

    private static int xpcall(Coroutine call) {
        Object handler = call.functionArgument(1);
        Calls.pushNative(call, new WithHandler(handler)).catches = Frame.CATCHES_WITH_HANDLER;
        int first = call.func + 3;
        System.arraycopy(call.stack, first, call.stack, first - 1, call.count - 2);
        call.callee = call.func + 1;
        call.calleeCount = call.count - 2;
        return Calls.CALL;
    }

    private static int succeed(Coroutine call) {
        call.stack[call.func] = true;
        return call.count + 1;
    }

    private static int error(Coroutine call) {
        Object value = call.argument(0);
        long level = call.integerArgument(1, 1);
        if (value instanceof String text && level > 0) {
            throw LuaError.ofValue(call.where((int) Math.min(level, 1000)) + text);
        }
        throw LuaError.ofValue(value);
    }
}
