package dev.hadron.lua.code;

import java.util.ArrayList;
import java.util.HashMap;

/** The constants of a function, each once. {@code 1} and {@code 1.0}, {@code 0.0} and {@code -0.0} are different ones. */
final class Constants {

    private static final Object NIL = new Object();

    private final ArrayList<Object> values = new ArrayList<>();
    private final HashMap<Object, Integer> indexes = new HashMap<>();

    int index(Object value) {
        return indexes.computeIfAbsent(value == null ? NIL : value, key -> {
            values.add(value);
            return values.size() - 1;
        });
    }

    Object[] toArray() {
        return values.toArray();
    }
}
