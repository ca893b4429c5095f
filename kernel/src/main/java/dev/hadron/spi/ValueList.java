package dev.hadron.spi;

import java.util.AbstractList;
import java.util.RandomAccess;

import org.jspecify.annotations.Nullable;

/** A list as {@link Values}; unmodifiable. Any thread. */
public final class ValueList extends AbstractList<@Nullable Object> implements Values, RandomAccess {

    private final @Nullable Object[] values;
    private final boolean immutable;
    private final long bytes;

    /**
     * A list of values.
     *
     * @param values taken as they are: who gives them does not change them any more
     * @param immutable see {@link Values#immutable}
     * @param bytes see {@link Values#bytes}
     */
    public ValueList(@Nullable Object[] values, boolean immutable, long bytes) {
        this.values = values;
        this.immutable = immutable;
        this.bytes = bytes;
    }

    @Override
    public boolean immutable() {
        return immutable;
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public @Nullable Object get(int index) {
        Object value = values[index];
        return value instanceof byte[] bytes ? bytes.clone() : value;
    }

    @Override
    public int size() {
        return values.length;
    }
}
