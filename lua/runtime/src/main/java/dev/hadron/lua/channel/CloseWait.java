package dev.hadron.lua.channel;

import org.jspecify.annotations.Nullable;

import dev.hadron.lua.Continuation;
import dev.hadron.lua.LuaTask;

/** A task that waits until a channel is closed. */
final class CloseWait extends OneWait {

    private final Continuation then;
    private final @Nullable Object[] arguments;

    CloseWait(LuaTask task, Continuation then, @Nullable Object[] arguments) {
        super(task, Tasks.of(task).self().trace());
        this.then = then;
        this.arguments = arguments;
    }

    @Override
    void received(ChannelValue channel, @Nullable Object value, boolean ok) {
        tasks().resume(task, then, arguments);
    }
}
