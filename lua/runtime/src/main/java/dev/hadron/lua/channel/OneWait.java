package dev.hadron.lua.channel;

import org.jspecify.annotations.Nullable;

import dev.hadron.lua.LuaTask;

/** A task that waits in {@code receive} or {@code send}. */
final class OneWait extends Waiter {

    OneWait(Tasks tasks, LuaTask task) {
        super(tasks, task);
    }

    @Override
    void received(ChannelValue channel, @Nullable Object value, boolean ok) {
        tasks.wake(task, value, ok);
    }

    @Override
    void sent(ChannelValue channel) {
        tasks.wake(task, true);
    }
}
