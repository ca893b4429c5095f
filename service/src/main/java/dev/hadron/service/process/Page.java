package dev.hadron.service.process;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;

/**
 * Which page of a list is asked for.
 *
 * @param limit how many items at most
 * @param after only those with a greater serial; {@link #FROM_THE_START} for the first page
 */
record Page(int limit, long after) {

    static final long FROM_THE_START = -1;

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1_000;

    /** Reads the query parameters, null where they are absent; {@code INVALID}, naming the one that is wrong. */
    static Page of(@Nullable String limit, @Nullable String after) {
        return new Page((int) number("limit", limit, DEFAULT_LIMIT, 1, MAX_LIMIT),
                number("after", after, FROM_THE_START, 0, Long.MAX_VALUE));
    }

    private static long number(String name, @Nullable String text, long absent, long least, long most) {
        if (text == null) {
            return absent;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, like a number out of range
        }
        String range = most == Long.MAX_VALUE ? "from " + least : least + " to " + most;
        throw new ProcessException(ErrorKind.INVALID, "'" + name + "' is a whole number, " + range + ", not '" + text + "'");
    }
}
