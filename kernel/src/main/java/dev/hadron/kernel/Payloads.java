package dev.hadron.kernel;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.ExitResult;
import dev.hadron.ProcessEvent;
import dev.hadron.spi.Values;

/**
 * Values on their way from one process to another (R2.4): lists, maps, sets and arrays are copied with all such containers in
 * them; everything else goes by reference and has to be immutable. Any thread.
 */
final class Payloads {

    private static final @Nullable Object[] NONE = new Object[0];

    private Payloads() {
    }

    /** What a reader gets of the values that a sender gave (R8.5): nothing is null, one is the value, several are a list. */
    static @Nullable Object of(@Nullable Object @Nullable [] values) {
        if (values == null || values.length == 0) {
            return null;
        }
        if (values.length == 1) {
            return copy(values[0]);
        }
        return Collections.unmodifiableList(Arrays.asList(all(values, "payload")));
    }

    /** A copy of the arguments of a spawn. */
    static @Nullable Object[] arguments(@Nullable Object @Nullable [] values) {
        return all(values, "arguments");
    }

    /** A copy of several values; {@code what} they are is where the path to a part that cannot be copied begins. */
    static @Nullable Object[] all(@Nullable Object @Nullable [] values, String what) {
        if (values == null || values.length == 0) {
            return NONE;
        }
        @Nullable
        Object[] copies = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            copies[i] = values[i] == null || isPlain(values[i]) ? values[i]
                    : Copier.copy(values[i], what + "[" + (i + 1) + "]");
        }
        return copies;
    }

    /** A copy of what a message holds. */
    static @Nullable Object copy(@Nullable Object value) {
        return copy(value, "payload");
    }

    /** A copy of one value; {@code what} it is is where the path to a part that cannot be copied begins. */
    static @Nullable Object copy(@Nullable Object value, String what) {
        return value == null || isPlain(value) ? value : Copier.copy(value, what);
    }

    /** A copy of named values, which each reader gets for himself: arrays in them can be changed. */
    static Map<String, Object> copy(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> copies = new LinkedHashMap<>();
        values.forEach((name, value) -> copies.put(name, copy(value, "context." + name)));
        return Collections.unmodifiableMap(copies);
    }

    /** Whether it goes by reference. */
    static boolean isPlain(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean || !isContainer(value);
    }

    private static boolean isContainer(Object value) {
        return ((value instanceof Collection || value instanceof Map) && !(value instanceof Values own && own.immutable()))
                || value.getClass().isArray() || holds(value);
    }

    /** Whether it is the kernel's own and holds a value: a reader may send on what it was handed. */
    private static boolean holds(Object value) {
        return value instanceof Envelope || value instanceof ExitResult || value instanceof ProcessEvent.Exit
                || value instanceof ProcessEvent.LinkDown;
    }
}
