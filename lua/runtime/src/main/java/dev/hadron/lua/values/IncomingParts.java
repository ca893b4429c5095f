package dev.hadron.lua.values;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.Message;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import dev.hadron.lua.LuaTable;

/** A value with parts that is being copied to a table. */
final class IncomingParts {

    private final LuaTable table;
    private final Iterator<?> parts;
    private final boolean counted;
    private long index;
    private @Nullable Object key;

    IncomingParts(Object value, LuaTable table) {
        this.table = table;
        counted = value instanceof Collection || value.getClass().isArray();
        parts = read(() -> parts(value));
        if (!counted && !hasNext()) {
            table.metatable(TableMarks.OBJECT);
        }
    }

    private static Iterator<?> parts(Object value) {
        if (value instanceof Collection<?> all) {
            return all.iterator();
        }
        return value.getClass().isArray() ? elements(value) : fields(value).entrySet().iterator();
    }

    /** Reads a container, which may be of the application's own making, or somebody may be changing. */
    private static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException e) {
            throw new ProcessException(ErrorKind.INTERNAL,
                    "a collection of Java's cannot be read; nobody may change it while a "
                            + "script gets it: " + e,
                    false, Map.of(), e);
        }
    }

    private static Iterator<Object> elements(Object array) {
        return new Iterator<>() {

            private int next;

            @Override
            public boolean hasNext() {
                return next < Array.getLength(array);
            }

            @Override
            public Object next() {
                return Array.get(array, next++);
            }
        };
    }

    private static Map<?, ?> fields(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        if (value instanceof Message message) {
            fields.put("topic", message.topic());
            fields.put("from", message.from());
            fields.put("payload", message.payload());
        } else if (value instanceof ExitResult.Value result) {
            fields.put("value", result.value());
        } else if (value instanceof ExitResult.Failure failure) {
            fields.put("error", failure.error());
        } else {
            event((ProcessEvent) value, fields);
        }
        return fields;
    }

    /** The fields of an event (R8.6). */
    private static void event(ProcessEvent event, Map<String, @Nullable Object> fields) {
        fields.put("kind", event.kind());
        fields.put("from", event.from());
        fields.put("at", event.at().getEpochSecond() + event.at().getNano() / 1e9);
        if (event instanceof ProcessEvent.Cancel cancel) {
            fields.put("deadline", cancel.deadline() == null ? null : cancel.deadline().toString());
        } else if (event instanceof ProcessEvent.Exit exit) {
            fields.put("result", exit.result());
        } else if (event instanceof ProcessEvent.LinkDown down) {
            fields.put("result", down.result());
        }
    }

    boolean hasNext() {
        return read(parts::hasNext);
    }

    /** The next part. */
    @Nullable
    Object next() {
        Object part = read(parts::next);
        if (counted) {
            index++;
            return part;
        }
        Map.Entry<?, ?> entry = (Map.Entry<?, ?>) part;
        key = entry.getKey();
        return entry.getValue();
    }

    /** Takes the copy of the part that was next; nil leaves its place empty. */
    void put(@Nullable Object copy) {
        if (copy != null) {
            if (counted) {
                table.put(index, copy);
            } else {
                table.put(Plain.key(key), copy);
            }
        }
    }
}
