package dev.hadron.service.json;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.hadron.DurationText;
import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;

/** Durations as requests give them: a text such as {@code "5s"}, or whole milliseconds (R5.2). */
public final class Durations {

    private Durations() {
    }

    /**
     * Reads the duration of a field of a request's body.
     *
     * @param field the field's name, for the message
     * @param value a text or a whole number of milliseconds, as JSON has it; null where it is absent
     * @return null where it is absent
     * @throws ProcessException {@code INVALID} for everything else
     */
    public static @Nullable Duration ofField(String field, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof String text) {
            return ofText(field, text);
        }
        if ((value instanceof Integer || value instanceof Long) && ((Number) value).longValue() >= 0) {
            return Duration.ofMillis(((Number) value).longValue());
        }
        throw new ProcessException(ErrorKind.INVALID, "'" + field + "' is a duration such as \"5s\", or milliseconds as a whole"
                + " number that is not negative, not " + value);
    }

    /** Reads a duration's text; {@code INVALID}, naming the field, where it is none. */
    public static Duration ofText(String field, String text) {
        try {
            return DurationText.parse(text);
        } catch (ProcessException e) {
            throw new ProcessException(ErrorKind.INVALID, "'" + field + "': " + e.message());
        }
    }

    /** Answers the duration where it is more than zero; {@code INVALID}, naming the field, where it is not. */
    public static Duration positive(String field, Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            throw new ProcessException(ErrorKind.INVALID, "'" + field + "' must be more than zero");
        }
        return duration;
    }
}
