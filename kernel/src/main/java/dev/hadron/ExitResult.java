package dev.hadron;

import org.jspecify.annotations.Nullable;

/** How a process ended (R4.1, R8.6). */
public sealed interface ExitResult {

    /** It ended normally, with this value, which may be null. */
    record Value(@Nullable Object value) implements ExitResult {
    }

    /** It ended abnormally, with this error. */
    record Failure(ProcessException error) implements ExitResult {
    }
}
