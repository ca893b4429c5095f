package dev.hadron.spi;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** A map as {@link Values}; unmodifiable. Any thread. */
public final class ValueMap extends AbstractMap<Object, @Nullable Object> implements Values {

    private final Map<Object, @Nullable Object> values;
    private final boolean immutable;
    private final long bytes;

    /**
     * A map of values.
     *
     * @param values taken as it is: who gives it does not change it any more; its keys are immutable
     * @param immutable see {@link Values#immutable}
     * @param bytes see {@link Values#bytes}
     */
    public ValueMap(Map<Object, @Nullable Object> values, boolean immutable, long bytes) {
        this.values = Collections.unmodifiableMap(values);
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
    public @Nullable Object get(Object key) {
        return reading(values.get(key));
    }

    @Override
    public boolean containsKey(Object key) {
        return values.containsKey(key);
    }

    @Override
    public Set<Map.Entry<Object, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {

            @Override
            public int size() {
                return values.size();
            }

            @Override
            public Iterator<Map.Entry<Object, @Nullable Object>> iterator() {
                return new Entries(values.entrySet().iterator());
            }
        };
    }

    /** Who reads an array gets a copy. */
    private static @Nullable Object reading(@Nullable Object value) {
        return value instanceof byte[] bytes ? bytes.clone() : value;
    }

    private record Entries(
            Iterator<Map.Entry<Object, @Nullable Object>> all) implements Iterator<Map.Entry<Object, @Nullable Object>> {

        @Override
        public boolean hasNext() {
            return all.hasNext();
        }

        @Override
        public Map.Entry<Object, @Nullable Object> next() {
            Map.Entry<Object, @Nullable Object> entry = all.next();
            return entry.getValue() instanceof byte[] bytes ? Map.entry(entry.getKey(), bytes.clone()) : entry;
        }
    }
}
