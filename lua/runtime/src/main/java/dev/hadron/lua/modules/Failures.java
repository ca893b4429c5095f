package dev.hadron.lua.modules;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.syntax.Utf8;

/** How a function of a module says that it cannot do what it was asked: nil and the error. */
final class Failures {

    private Failures() {
    }

    static int invalid(Coroutine call, String message) {
        return of(call, new ProcessException(ErrorKind.INVALID, message));
    }

    static int of(Coroutine call, ProcessException error) {
        return call.returns(null, Utf8.bytes(error.getMessage()));
    }
}
