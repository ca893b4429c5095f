package dev.hadron.kernel;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.ProcessException;
import dev.hadron.spi.Values;

/**
 * How much of the heap a payload of a program takes, so that one that nobody trusts cannot fill it through a reader that is
 * slow (R2.5). In whole KiB: what is smaller weighs nothing, as the number of messages bounds it. What is neither
 * {@link Values} nor plain weighs nothing either: only the application's own code makes such, and looking into it
 * takes time by what there is.
 */
final class Weight {

    private Weight() {
    }

    /** Of so many bytes. */
    static int kib(long bytes) {
        return (int) Math.min(Integer.MAX_VALUE, bytes >> 10);
    }

    /** Of the payload of one message. */
    static int kib(@Nullable Object @Nullable [] payload) {
        long bytes = 0;
        if (payload != null) {
            for (Object each : payload) {
                bytes += bytes(each);
            }
        }
        return kib(bytes);
    }

    private static long bytes(@Nullable Object value) {
        if (value instanceof String text) {
            return text.length();
        }
        if (value instanceof Values values) {
            return values.bytes();
        }
        if (value instanceof byte[] array) {
            return array.length;
        }
        if (value instanceof ProcessException error) {
            return error.message().length() + details(error.details());
        }
        return value instanceof Envelope message ? bytes(message.payload()) : 0;
    }

    private static long details(Map<String, ?> details) {
        long bytes = 0;
        for (Object each : details.values()) {
            bytes += bytes(each);
        }
        return bytes;
    }
}
