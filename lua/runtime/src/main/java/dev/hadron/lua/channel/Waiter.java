package dev.hadron.lua.channel;

import org.jspecify.annotations.Nullable;

import dev.hadron.lua.LuaError;
import dev.hadron.lua.LuaTask;

/** A task that waits at one channel or at several, for the first thing that happens at any of them. */
abstract class Waiter implements WaitQueue.Place {

    final LuaTask task;
    /** The trace in which it has begun to wait. */
    private final @Nullable Object trace;
    private boolean decided;

    Waiter(LuaTask task, @Nullable Object trace) {
        this.task = task;
        this.trace = trace;
    }

    /** Those that the task is one of. */
    final Tasks tasks() {
        return Tasks.of(task);
    }

    /** Decides that this happens to it and nothing else; false where something has already. */
    final boolean claim() {
        if (decided) {
            return false;
        }
        decided = true;
        return true;
    }

    /** Whether something has happened, so that it waits no more. */
    final boolean isDecided() {
        return decided;
    }

    /** The trace in which it has begun to wait, null for none. */
    final @Nullable Object trace() {
        return trace;
    }

    /** Nothing that has a trace lets it go on. */
    final void inOwnTrace(Runnable wakes) {
        tasks().in(trace, wakes);
    }

    @Override
    public final Waiter waiter() {
        return this;
    }

    /** It gets a value; {@code ok} is false where the channel was closed instead. Claimed before. */
    abstract void received(ChannelValue channel, @Nullable Object value, boolean ok);

    /** What it sends has been taken. Claimed before. */
    abstract void sent(ChannelValue channel);

    /** The channel that it sends to was closed. Claimed before. */
    void refused(ChannelValue channel) {
        tasks().fail(task, LuaError.of(LocalChannel.CLOSED));
    }
}
