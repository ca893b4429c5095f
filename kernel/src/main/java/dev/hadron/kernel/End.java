package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.kernel.GroupMeters.Outcome;

/**
 * How a process ended (R4.1). Immutable.
 *
 * @param outcome how it counts
 * @param result what is told of it
 * @param origin where the cascade began that it is part of, null where it is none (R6.4)
 * @param firstMessage what was said there
 */
record End(Outcome outcome, ExitResult result, @Nullable Pid origin, @Nullable String firstMessage) {

    /** A normal end; a value that cannot leave the process makes it an abnormal one. */
    static End normal(@Nullable Object value) {
        try {
            return new End(Outcome.NORMAL, new ExitResult.Value(Payloads.copy(value)), null, null);
        } catch (ProcessException e) {
            return failed(e);
        }
    }

    static End failed(Throwable failure) {
        return abnormal(Outcome.FAILED, ProcessException.of(failure));
    }

    static End terminated() {
        return abnormal(Outcome.TERMINATED, new ProcessException(ErrorKind.CANCELED, "process terminated"));
    }

    static End timedOut() {
        return abnormal(Outcome.TIMED_OUT, new ProcessException(ErrorKind.TIMEOUT, "cancel deadline exceeded"));
    }

    /** The end of a process whose linked process {@code peer} has ended abnormally, and which does not trap links. */
    static End linked(Pid peer, End peersEnd) {
        ProcessException error = peersEnd.error();
        Pid origin = peersEnd.origin == null ? peer : peersEnd.origin;
        String first = peersEnd.firstMessage == null ? error.message() : peersEnd.firstMessage;
        ProcessException told = new ProcessException(error.kind(), "linked process " + origin + " failed: " + first,
                error.retryable(), error.details());
        return new End(Outcome.LINKED, new ExitResult.Failure(told), origin, first);
    }

    private static End abnormal(Outcome outcome, ProcessException error) {
        return new End(outcome, new ExitResult.Failure(error), null, null);
    }

    boolean isAbnormal() {
        return result instanceof ExitResult.Failure;
    }

    /** The error of an abnormal end. */
    ProcessException error() {
        return ((ExitResult.Failure) result).error();
    }
}
