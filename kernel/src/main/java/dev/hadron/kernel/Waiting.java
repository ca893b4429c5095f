package dev.hadron.kernel;

import java.util.ArrayDeque;

import org.jspecify.annotations.Nullable;

/**
 * Those who wait at a channel, first come first served: mostly one at a time, for whom no queue is made. On the shard's thread.
 */
class Waiting<R> {

    private @Nullable R first;
    private @Nullable ArrayDeque<R> others;

    final boolean isAwaited() {
        return first != null;
    }

    final void addWaiting(R one) {
        if (first == null) {
            first = one;
            return;
        }
        if (others == null) {
            others = new ArrayDeque<>(2);
        }
        others.add(one);
    }

    final @Nullable R pollWaiting() {
        R one = first;
        if (one != null) {
            first = others == null ? null : others.poll();
        }
        return one;
    }

    /** Takes out the first that is equal to one; says whether there was any. */
    final boolean removeWaiting(R one) {
        if (one.equals(first)) {
            pollWaiting();
            return true;
        }
        return others != null && others.remove(one);
    }
}
