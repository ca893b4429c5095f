package dev.hadron.lua.values;

import org.jspecify.annotations.Nullable;

import dev.hadron.DurationText;
import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.Values;
import dev.hadron.lua.syntax.Utf8;

/** Durations as scripts give them: a text ({@code "1m30s"}), a number of nanoseconds, or an object of {@code time}. */
public final class Durations {

    private Durations() {
    }

    /**
     * An argument as nanoseconds.
     *
     * @throws ProcessException {@code INVALID} where it is no duration
     */
    public static long argument(Coroutine call, int index) {
        Object value = call.argument(index);
        Long nanos = nanos(value);
        if (nanos == null) {
            throw new ProcessException(ErrorKind.INVALID, "not a duration: a " + Values.typeName(value)
                    + "; a duration is a text such as 5s or 1m30s, a whole number of nanoseconds, or an object of time");
        }
        return nanos;
    }

    /**
     * A text as nanoseconds.
     *
     * @throws ProcessException {@code INVALID} where the argument is no text, or none of a duration
     */
    public static long text(Coroutine call, int index) {
        Object value = call.argument(index);
        if (value instanceof String text) {
            return DurationText.parse(Utf8.text(text)).toNanos();
        }
        throw new ProcessException(ErrorKind.INVALID,
                "not the text of a duration: a " + Values.typeName(value) + "; one is such as 5s or 1m30s");
    }

    /** A value as nanoseconds, null where it is of another type; a text that is no duration is {@code INVALID}. */
    static @Nullable Long nanos(@Nullable Object value) {
        if (value instanceof DurationValue duration) {
            return duration.nanos();
        }
        if (value instanceof String text) {
            return DurationText.parse(Utf8.text(text)).toNanos();
        }
        return value instanceof Number ? Values.integer(value) : null;
    }
}
