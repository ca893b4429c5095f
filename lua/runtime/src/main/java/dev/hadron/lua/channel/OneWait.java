package dev.hadron.lua.channel;

import org.jspecify.annotations.Nullable;

import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaTask;

/** A task that waits in {@code receive} or {@code send}. */
class OneWait extends Waiter {

    OneWait(LuaTask task, @Nullable Object trace) {
        super(task, trace);
    }

    /** The task that calls. */
    static OneWait of(Coroutine call) {
        return new OneWait(call.task(), Tasks.of(call).self().trace());
    }

    @Override
    void received(ChannelValue channel, @Nullable Object value, boolean ok) {
        channel.wake(task, value, ok);
    }

    @Override
    void sent(ChannelValue channel) {
        tasks().wake(task, true);
    }
}
