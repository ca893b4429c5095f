package dev.hadron.lua.channel;

import dev.hadron.lua.Builtin;
import dev.hadron.lua.Continuation;
import dev.hadron.lua.Coroutine;

/** A wait after which a function in Java goes on. */
public final class Suspension {

    private static final Builtin WAIT = Builtin.of("wait", Coroutine::suspend);

    private Suspension() {
    }

    /** Suspends the calling task; what it is woken with are the arguments of what goes on then. */
    public static int then(Coroutine call, Continuation then) {
        return call.call(then, WAIT);
    }
}
