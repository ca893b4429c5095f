package dev.hadron.lua;

/** What a Java function does after a function that it called has returned, or after a pause. */
@FunctionalInterface
public interface Continuation {

    /** As {@link Builtin.Body#call}; the arguments are the results of the function that was called. */
    int resume(Coroutine call);
}
