package dev.hadron.lua.modules;

import java.util.Map;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;

/**
 * An error that a script makes: nothing of it happened on Java's stack, so it has no trace of that, which costs much to fill
 * in.
 */
final class ScriptError extends ProcessException {

    private static final long serialVersionUID = 1L;

    ScriptError(ErrorKind kind, String message, boolean retryable, Map<String, ?> details) {
        super(kind, message, retryable, details);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
