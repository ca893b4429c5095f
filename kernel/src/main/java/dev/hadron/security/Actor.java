package dev.hadron.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;

/**
 * The principal in whose name calls are made (R13). It is not the process: many processes may act for one.
 *
 * @param id who it is, not empty
 * @param meta what policies may ask about it, by key; texts, numbers, booleans and lists of these
 */
public record Actor(String id, Map<String, Object> meta) {

    /** Copies the meta, its lists too: what is decided by it never changes. */
    public Actor {
        if (id == null || id.isEmpty()) {
            throw new ProcessException(ErrorKind.INVALID, "an actor has an id that is not empty");
        }
        if (meta == null) {
            throw new ProcessException(ErrorKind.INVALID, "an actor has a meta; Map.of() where nothing is known of it");
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        meta.forEach((key, value) -> copy.put(key, copied(value)));
        meta = Collections.unmodifiableMap(copy);
    }

    private static Object copied(Object value) {
        return value instanceof Collection<?> values ? Collections.unmodifiableList(new ArrayList<>(values)) : value;
    }

    /** An actor of whom nothing but its id is known. */
    public static Actor of(String id) {
        return new Actor(id, Map.of());
    }
}
