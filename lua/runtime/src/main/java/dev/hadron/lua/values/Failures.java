package dev.hadron.lua.values;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.lua.Coroutine;

/** How a function of a module says that it cannot do what it was asked: nil and the error. */
public final class Failures {

    private Failures() {
    }

    /** What was asked makes no sense. */
    public static int invalid(Coroutine call, String message) {
        return of(call, new ProcessException(ErrorKind.INVALID, message));
    }

    /** Any error. */
    public static int of(Coroutine call, ProcessException error) {
        return call.returns(null, new ErrorValue(error));
    }
}
