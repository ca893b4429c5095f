package dev.hadron.lua.channel;

import org.jspecify.annotations.Nullable;

import dev.hadron.lua.LuaTask;

/** A task that waits in {@code receive} or {@code send}. */
class OneWait extends Waiter {

    OneWait(LuaTask task) {
        super(task);
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
