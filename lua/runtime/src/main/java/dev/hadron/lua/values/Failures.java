package dev.hadron.lua.values;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.lua.Coroutine;

/** How a function of a module says that it cannot do what it was asked: nil and the error. */
public final class Failures {

    /** About what making an error costs, in calls of a script: some have the trace of Java's stack. */
    private static final int WORK = 20;

    private Failures() {
    }

    /** What was asked makes no sense. */
    public static int invalid(Coroutine call, String message) {
        return of(call, new ProcessException(ErrorKind.INVALID, message));
    }

    /** Any error. */
    public static int of(Coroutine call, ProcessException error) {
        call.work(WORK);
        return call.returns(null, ErrorValue.of(call, error));
    }
}
