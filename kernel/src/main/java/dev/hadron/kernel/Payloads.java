package dev.hadron.kernel;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;

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
        return Collections.unmodifiableList(Arrays.asList(arguments(values)));
    }

    /** A copy of the arguments of a spawn. */
    static @Nullable Object[] arguments(@Nullable Object @Nullable [] values) {
        if (values == null || values.length == 0) {
            return NONE;
        }
        @Nullable
        Object[] copies = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            copies[i] = values[i] == null || isPlain(values[i]) ? values[i] : new Copier("[" + (i + 1) + "]").copy(values[i]);
        }
        return copies;
    }

    /** A copy of one value. */
    static @Nullable Object copy(@Nullable Object value) {
        return value == null || isPlain(value) ? value : new Copier("").copy(value);
    }

    /** A copy of named values, which each reader gets for himself: arrays in them can be changed. */
    static Map<String, Object> copy(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> copies = new LinkedHashMap<>();
        values.forEach((name, value) -> copies.put(name, copy(value)));
        return Collections.unmodifiableMap(copies);
    }

    private static boolean isPlain(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean || !isContainer(value);
    }

    private static boolean isContainer(Object value) {
        return value instanceof Collection || value instanceof Map || value.getClass().isArray();
    }

    /** One copying: knows the way from the root to where it is, to name a part that cannot be copied. */
    private static final class Copier {

        private static final int MAX_DEPTH = 500;

        private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());
        private String path;

        Copier(String root) {
            this.path = "payload" + root;
        }

        @Nullable
        Object copy(@Nullable Object value) {
            if (value == null || isPlain(value)) {
                return value;
            }
            if (!open.add(value)) {
                throw new ProcessException(ErrorKind.INVALID, "not a payload: " + path + " contains itself");
            }
            if (open.size() > MAX_DEPTH) {
                throw new ProcessException(ErrorKind.INVALID,
                        "not a payload: " + path + " is nested more than " + MAX_DEPTH + " deep");
            }
            Object copy = container(value);
            open.remove(value);
            return copy;
        }

        private Object container(Object value) {
            if (value instanceof List<?> list) {
                return Collections.unmodifiableList(all(list, new ArrayList<>(list.size())));
            }
            if (value instanceof Set<?> set) {
                return Collections.unmodifiableSet(all(set, new LinkedHashSet<>()));
            }
            if (value instanceof Map<?, ?> map) {
                return map(map);
            }
            if (value instanceof Collection<?> other) {
                return Collections.unmodifiableList(all(other, new ArrayList<>(other.size())));
            }
            return array(value);
        }

        private <C extends Collection<@Nullable Object>> C all(Collection<?> from, C into) {
            String here = path;
            int index = 0;
            for (Object each : from) {
                path = here + "[" + ++index + "]";
                into.add(copy(each));
            }
            path = here;
            return into;
        }

        private Map<Object, @Nullable Object> map(Map<?, ?> map) {
            String here = path;
            Map<Object, @Nullable Object> copies = new LinkedHashMap<>();
            map.forEach((key, value) -> {
                path = here + "." + key;
                copies.put(copy(key), copy(value));
            });
            path = here;
            return Collections.unmodifiableMap(copies);
        }

        private Object array(Object array) {
            int length = Array.getLength(array);
            Object copies = Array.newInstance(componentOfCopy(array.getClass().getComponentType()), length);
            if (array instanceof Object[] from) {
                String here = path;
                for (int i = 0; i < length; i++) {
                    path = here + "[" + (i + 1) + "]";
                    ((@Nullable Object[]) copies)[i] = copy(from[i]);
                }
                path = here;
            } else {
                System.arraycopy(array, 0, copies, 0, length);
            }
            return copies;
        }

        /** A copied container is of some class of its own, which an array of one particular class of containers cannot hold. */
        private static Class<?> componentOfCopy(Class<?> component) {
            boolean container = Collection.class.isAssignableFrom(component) || Map.class.isAssignableFrom(component);
            return container && !component.isInterface() ? Object.class : component;
        }
    }
}
