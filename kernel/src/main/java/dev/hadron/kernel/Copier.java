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
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;

/**
 * One copying: knows what it is inside of, and what it has copied. A container that is in a value several times is once in
 * the copy too, so that what is small to its sender cannot be huge to its reader.
 */
final class Copier {

    private static final int MAX_DEPTH = 500;
    private static final Object OPEN = new Object();

    private final Map<Object, Object> copies = new IdentityHashMap<>();
    private int depth;

    /** Copies a value; the failure names the part that cannot be copied, from {@code root} on. */
    static @Nullable Object copy(Object value, String root) {
        try {
            return new Copier().copy(value);
        } catch (Refusal e) {
            throw e.at(root);
        }
    }

    private @Nullable Object copy(@Nullable Object value) {
        if (value == null || Payloads.isPlain(value)) {
            return value;
        }
        Object known = copies.putIfAbsent(value, OPEN);
        if (known == OPEN) {
            throw new Refusal("contains itself");
        }
        return known == null ? anew(value) : known;
    }

    private Object anew(Object value) {
        if (++depth > MAX_DEPTH) {
            throw new Refusal("is nested more than " + MAX_DEPTH + " deep");
        }
        Object copy = read(() -> container(value));
        copies.put(value, copy);
        depth--;
        return copy;
    }

    /** Reads a container, which may be of its sender's own making and throw what it likes. */
    private static Object read(Supplier<Object> container) {
        try {
            return container.get();
        } catch (Refusal e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Refusal("cannot be read: " + ProcessException.of(e).message());
        }
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
        return value.getClass().isArray() ? array(value) : held(value);
    }

    @SuppressWarnings({ "unchecked", "NullAway" }) // the copy of a map has the same keys, that of a result is one
    private Object held(Object value) {
        if (value instanceof Envelope message) {
            return new Envelope(message.from(), message.topic(), copy(message.payload()));
        } else if (value instanceof ProcessEvent.Exit exit) {
            return new ProcessEvent.Exit(exit.from(), exit.at(), (ExitResult) copy(exit.result()));
        } else if (value instanceof ProcessEvent.LinkDown down) {
            return new ProcessEvent.LinkDown(down.from(), down.at(), (ExitResult) copy(down.result()));
        } else if (value instanceof ExitResult.Value result) {
            return new ExitResult.Value(copy(result.value()));
        }
        ProcessException error = ((ExitResult.Failure) value).error();
        return new ExitResult.Failure(End.with(error, (Map<String, Object>) copy(error.details())));
    }

    private <C extends Collection<@Nullable Object>> C all(Collection<?> from, C into) {
        int index = 0;
        for (Object each : from) {
            index++;
            try {
                into.add(copy(each));
            } catch (Refusal e) {
                throw e.in("[" + index + "]");
            }
        }
        return into;
    }

    private Map<Object, @Nullable Object> map(Map<?, ?> map) {
        Map<Object, @Nullable Object> copies = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            try {
                copies.put(copy(entry.getKey()), copy(entry.getValue()));
            } catch (Refusal e) {
                throw e.in("." + (entry.getKey() == null || Payloads.isPlain(entry.getKey()) ? entry.getKey() : "?"));
            }
        }
        return Collections.unmodifiableMap(copies);
    }

    private Object array(Object array) {
        int length = Array.getLength(array);
        Object copies = Array.newInstance(componentOfCopy(array.getClass().getComponentType()), length);
        if (array instanceof Object[] from) {
            return all(from, (@Nullable Object[]) copies);
        }
        System.arraycopy(array, 0, copies, 0, length);
        return copies;
    }

    private Object all(Object[] from, @Nullable Object[] into) {
        @Nullable
        Object[] copies = into;
        for (int i = 0; i < from.length; i++) {
            try {
                Object copy = copy(from[i]);
                copies = copy == null || copies.getClass().getComponentType().isInstance(copy) ? copies
                        : Arrays.copyOf(copies, copies.length, Object[].class);
                copies[i] = copy;
            } catch (Refusal e) {
                throw e.in("[" + (i + 1) + "]");
            }
        }
        return copies;
    }

    /** A copied container is of some class of its own, which an array of one particular class of containers cannot hold. */
    private static Class<?> componentOfCopy(Class<?> component) {
        boolean container = Collection.class.isAssignableFrom(component) || Map.class.isAssignableFrom(component);
        return container && !component.isInterface() ? Object.class : component;
    }

    /** Why a part cannot be copied, and on its way up, where that part is: only who fails pays for the path. */
    private static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final StringBuilder path = new StringBuilder();

        Refusal(String why) {
            super(why, null, false, false);
        }

        Refusal in(String part) {
            path.insert(0, part);
            return this;
        }

        ProcessException at(String root) {
            return new ProcessException(ErrorKind.INVALID, "not a payload: " + root + path + " " + getMessage());
        }
    }
}
