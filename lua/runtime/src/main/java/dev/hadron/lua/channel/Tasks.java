package dev.hadron.lua.channel;

import org.jspecify.annotations.Nullable;

import dev.hadron.lua.Continuation;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaError;
import dev.hadron.lua.LuaTask;
import dev.hadron.spi.SteppedSelf;

/**
 * The tasks of one process, as those see them who let them wait: what a process has attached. One that is woken goes on in the
 * trace that the process is in just then. On its event loop.
 */
public interface Tasks {

    /** The tasks of the process that calls. */
    static Tasks of(Coroutine call) {
        return of(call.task());
    }

    /** The tasks that one belongs to. */
    static Tasks of(LuaTask task) {
        return (Tasks) task.process().attachment();
    }

    /** The process. */
    SteppedSelf self();

    /** Lets a task go on that waits, with the results of the function that it waits in. */
    void wake(LuaTask task, @Nullable Object... results);

    /** Lets a task go on that waits, with a continuation and its arguments. */
    void resume(LuaTask task, Continuation then, @Nullable Object... arguments);

    /** Lets a task go on that waits, with an error. */
    void fail(LuaTask task, LuaError error);

    /** Does what wakes tasks, which go on in a trace, null for none; the running one stays in its own. */
    default void in(@Nullable Object trace, Runnable wakes) {
        SteppedSelf self = self();
        Object before = self.trace();
        self.goOnIn(trace);
        try {
            wakes.run();
        } finally {
            self.goOnIn(before);
        }
    }

    /** Counts what may still wake a task from outside of the process: up where it begins, down where it is over. */
    void countOutside(int change);

    /** Wakes all who wait at a channel that was closed, soon: many of them are more than a slice has time for. */
    void wakeAll(ChannelValue closed);

    /** A number from 0 to below a bound, by chance: where a choice among equals begins. */
    int turn(int bound);
}
