package dev.hadron.service.process;

import java.util.Collections;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The end of a process, as the stream of its events tells it.
 *
 * @param at when it ended, in seconds since 1970
 * @param result {@code value} or {@code error}
 */
@RegisterForReflection
record ExitView(String kind, String from, double at, Map<String, @Nullable Object> result) {

    private static final double MILLIS_PER_SECOND = 1_000;

    static ExitView of(ProcessEvent.Exit exit) {
        return exit.result() instanceof ExitResult.Failure failure ? of(exit, "error", ErrorView.of(failure.error()))
                : of(exit, "value", ((ExitResult.Value) exit.result()).value());
    }

    /** Tells of an end whose value or details cannot be written. */
    static ExitView unwritable(ProcessEvent.Exit exit, ProcessException why) {
        return of(exit, "error", ErrorView.of(why));
    }

    private static ExitView of(ProcessEvent.Exit exit, String member, @Nullable Object result) {
        return new ExitView(exit.kind(), exit.from().toString(), exit.at().toEpochMilli() / MILLIS_PER_SECOND,
                Collections.singletonMap(member, result));
    }

    /** The error of an abnormal end. */
    @RegisterForReflection
    record ErrorView(ErrorKind kind, String message, boolean retryable, Map<String, Object> details) {

        static ErrorView of(ProcessException error) {
            return new ErrorView(error.kind(), error.message(), error.retryable(), error.details());
        }
    }
}
