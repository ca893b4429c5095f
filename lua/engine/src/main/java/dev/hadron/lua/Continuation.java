package dev.hadron.lua;

/** What a Java function does after a function that it called has returned, or after a pause. */
@FunctionalInterface
public interface Continuation {

    /** As {@link Builtin.Body#call}; the arguments are the results of the function that was called. */
    int resume(Coroutine call);

    /** How many bytes are held for it besides Lua values that the process leads to; they count against the quota. */
    default long bytes() {
        return 0;
    }

    /**
     * The function that was called never returns: an error or the end of its coroutine has cut it off. Does nothing unless
     * overridden.
     */
    default void abandon() {
    }

    /** A continuation for which so many bytes are held. */
    static Continuation holding(long bytes, Continuation then) {
        record Holding(long bytes, Continuation then) implements Continuation {

            @Override
            public int resume(Coroutine call) {
                return then.resume(call);
            }
        }
        return new Holding(bytes, then);
    }
}
