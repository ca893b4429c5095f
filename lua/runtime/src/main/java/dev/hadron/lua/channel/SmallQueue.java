package dev.hadron.lua.channel;

import java.util.ArrayDeque;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** A queue that mostly has one element, for which nothing is made: of those who wait, or of those whose turn it is. */
public class SmallQueue<E> {

    private @Nullable E first;
    private @Nullable ArrayDeque<E> others;

    /** Puts an element behind all others. */
    protected final void add(E element) {
        if (first == null) {
            first = element;
            return;
        }
        if (others == null) {
            others = new ArrayDeque<>(2);
        }
        others.add(element);
    }

    /** Takes the first element out; null where there is none. */
    protected final @Nullable E poll() {
        E element = first;
        if (element != null) {
            first = others == null ? null : others.poll();
        }
        return element;
    }

    /** The first element; null where there is none. */
    protected final @Nullable E peek() {
        return first;
    }

    /** How many elements there are. */
    protected final int size() {
        return first == null ? 0 : 1 + (others == null ? 0 : others.size());
    }

    /** Takes out all elements of which something is true; answers how many. */
    protected final int removeIf(Predicate<E> gone) {
        int before = size();
        if (others != null) {
            others.removeIf(gone);
        }
        if (first != null && gone.test(first)) {
            poll();
        }
        return before - size();
    }

    /** Hands over all elements, in order. */
    protected final void forEach(Consumer<E> to) {
        if (first != null) {
            to.accept(first);
        }
        if (others != null) {
            others.forEach(to);
        }
    }

    /** Takes all elements out. */
    protected final void clear() {
        first = null;
        others = null;
    }
}
