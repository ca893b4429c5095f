package dev.hadron.kernel;

import java.util.Map;

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
            return new End(Outcome.NORMAL, new ExitResult.Value(Payloads.copy(value, "result")), null, null);
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    static End failed(Throwable failure) {
        try {
            return abnormal(Outcome.FAILED, withOwnDetails(ProcessException.of(failure)));
        } catch (RuntimeException e) {
            return abnormal(Outcome.FAILED, ProcessException.of(e));
        }
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

    /** The same error with details that nobody else can change (R2.4). */
    @SuppressWarnings("unchecked") // the copy of a map has the same keys
    private static ProcessException withOwnDetails(ProcessException error) {
        Object copy = Payloads.copy(error.details(), "details");
        return copy == null || error.details().isEmpty() ? error : with(error, (Map<String, ?>) copy);
    }

    /** The same error with other details, as it is told: without a stack trace. */
    static ProcessException with(ProcessException error, Map<String, ?> details) {
        return ProcessException.of(new ProcessException(error.kind(), error.message(), error.retryable(), details));
    }

    /** What is told of it: each who is told gets containers of its own (R2.4). */
    @Override
    public ExitResult result() {
        if (result instanceof ExitResult.Failure failure) {
            return failure.error().details().isEmpty() ? failure : new ExitResult.Failure(withOwnDetails(failure.error()));
        }
        return new ExitResult.Value(Payloads.copy(((ExitResult.Value) result).value()));
    }

    boolean isAbnormal() {
        return result instanceof ExitResult.Failure;
    }

    /** The error of an abnormal end, null of a normal one; its details belong to it. */
    @Nullable
    ProcessException errorOrNull() {
        return result instanceof ExitResult.Failure failure ? failure.error() : null;
    }

    /** The error of an abnormal end. */
    ProcessException error() {
        return ((ExitResult.Failure) result).error();
    }
}
