package dev.hadron.lua.values;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.ProcessException;
import dev.hadron.spi.Values;

/**
 * About how many bytes Java values take that a script keeps. All that is in them counts where scripts have made them; else
 * counting it would take time by what there is.
 */
public final class Weights {

    private static final int PART = 16;
    private static final int ENTRY = 48;
    private static final int OBJECT = 40;

    private Weights() {
    }

    /** Of a value. */
    public static long of(@Nullable Object value) {
        if (value == null) {
            return 0;
        }
        if (value instanceof Values made) {
            return made.bytes();
        }
        if (value instanceof String text) {
            return OBJECT + text.length();
        }
        if (value instanceof byte[] bytes) {
            return OBJECT + bytes.length;
        }
        if (value instanceof ProcessException error) {
            return OBJECT + error.message().length() + ofAll(error.details());
        }
        return OBJECT + (value instanceof Collection<?> all ? (long) PART * all.size()
                : value instanceof Map<?, ?> map ? (long) ENTRY * map.size()
                        : value.getClass().isArray() ? (long) PART * Array.getLength(value) : 0);
    }

    /** Of several values, and what keeps them. */
    public static long ofAll(@Nullable Object[] values) {
        long bytes = OBJECT;
        for (Object value : values) {
            bytes += of(value);
        }
        return bytes;
    }

    /** Of named values, and what keeps them. */
    public static long ofAll(Map<String, ? extends @Nullable Object> values) {
        long bytes = OBJECT;
        for (Object value : values.values()) {
            bytes += ENTRY + of(value);
        }
        return bytes;
    }
}
