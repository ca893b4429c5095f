package dev.hadron.lua.modules;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.hadron.lua.LuaTable;
import dev.hadron.lua.Values;
import dev.hadron.lua.values.TableMarks;

/** A table that is being written as JSON: its entries as they were when it was come to, and which is next. */
final class JsonLevel {

    private final LuaTable table;
    /** Null where it is an array. */
    private final @Nullable List<String> names;
    private final @Nullable Object[] values;
    private int at = -1;

    private JsonLevel(LuaTable table, @Nullable List<String> names, @Nullable Object[] values) {
        this.table = table;
        this.names = names;
        this.values = values;
    }

    /** An array where its keys are 1, 2, 3 …, an object where they are strings; an empty table is an array unless marked. */
    static JsonLevel of(LuaTable table) throws JsonTexts.Unwritable {
        List<Object> keys = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        table.forEach((key, value) -> {
            keys.add(key);
            values.add(value);
        });
        boolean empty = keys.isEmpty();
        if (empty ? table.metatable() != TableMarks.OBJECT : keys.get(0) instanceof Long) {
            return new JsonLevel(table, null, elements(keys, values));
        }
        List<String> names = new ArrayList<>(keys.size());
        for (Object key : keys) {
            if (!(key instanceof String name)) {
                throw key instanceof Long ? mixed()
                        : new JsonTexts.Unwritable("a table with a " + Values.typeName(key) + " as a key");
            }
            names.add(name);
        }
        return new JsonLevel(table, names, values.toArray());
    }

    private static @Nullable Object[] elements(List<Object> keys, List<Object> values) throws JsonTexts.Unwritable {
        @Nullable
        Object[] elements = new Object[keys.size()];
        for (int i = 0; i < elements.length; i++) {
            if (!(keys.get(i) instanceof Long index)) {
                throw mixed();
            }
            if (index < 1 || index > elements.length) {
                throw new JsonTexts.Unwritable("an array with holes: it has the key " + index + " and " + elements.length
                        + (elements.length == 1 ? " element" : " elements") + "; put json.null into the holes");
            }
            elements[(int) (index - 1)] = values.get(i);
        }
        return elements;
    }

    private static JsonTexts.Unwritable mixed() {
        return new JsonTexts.Unwritable("a table that has both strings and numbers as keys");
    }

    boolean isArray() {
        return names == null;
    }

    boolean isOf(LuaTable other) {
        return table == other;
    }

    /** Goes on to the next entry; false where there is none. */
    boolean next() {
        return ++at < values.length;
    }

    @Nullable
    Object value() {
        return values[at];
    }

    String name() {
        return names == null ? "" : names.get(at);
    }

    void appendPlace(StringBuilder path) {
        if (at < 0) {
            return;
        }
        if (isArray()) {
            path.append('[').append(at + 1).append(']');
        } else {
            path.append(path.length() == 0 ? "" : ".").append(name());
        }
    }
}
