package dev.hadron.spi;

import java.lang.reflect.Type;

import org.jspecify.annotations.Nullable;

/** Makes typed values, such as records, from plain ones such as maps. Called on event loops: it must not block. */
@FunctionalInterface
public interface ArgumentConverter {

    /**
     * Converts {@code value} to {@code type}.
     *
     * @throws IllegalArgumentException saying what does not fit
     */
    @Nullable
    Object convert(Object value, Type type);
}
