package dev.hadron.lua.channel;

import org.jspecify.annotations.Nullable;

import dev.hadron.Channel;
import dev.hadron.lua.Continuation;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaError;
import dev.hadron.lua.LuaProcess;
import dev.hadron.lua.LuaTask;
import dev.hadron.lua.values.Incoming;
import dev.hadron.spi.Receiver;
import dev.hadron.spi.SteppedSelf;

/** A channel on which a process gets its messages or events (R8). */
public final class KernelChannel extends ChannelValue implements Continuation {

    /** What a script gets of an item. */
    public interface View {

        /** The value of an item, for a process; {@link Incoming#LATER} where it takes work to make it. */
        @Nullable
        Object value(LuaProcess process, @Nullable Object item);

        /** Makes the value of an item, and goes on with it. */
        int lua(Coroutine call, @Nullable Object item, Incoming.Use use);
    }

    private final Tasks tasks;
    private final Channel<Object> channel;
    private final View view;

    /** A task that waits in {@code receive}. */
    private final class OneReception extends OneWait implements Receiver<Object> {

        OneReception(LuaTask task) {
            super(task);
        }

        @Override
        public void item(@Nullable Object item) {
            tasks.countOutside(-1);
            received(KernelChannel.this, item, true);
        }

        @Override
        public void fail(Throwable failure) {
            tasks.countOutside(-1);
            received(KernelChannel.this, null, false);
        }
    }

    /** One who waits for an item, here and elsewhere. */
    private record Reception(KernelChannel channel, Waiter waiter) implements Receiver<Object> {

        @Override
        public boolean claim() {
            return waiter.claim();
        }

        @Override
        public void item(@Nullable Object item) {
            channel.tasks.countOutside(-1);
            waiter.received(channel, item, true);
        }

        @Override
        public void fail(Throwable failure) {
            channel.tasks.countOutside(-1);
            waiter.received(channel, null, false);
        }
    }

    /** The script's side of a channel. */
    @SuppressWarnings("unchecked") // it is only read
    public KernelChannel(Tasks tasks, Channel<?> channel, View view) {
        this.tasks = tasks;
        this.channel = (Channel<Object>) channel;
        this.view = view;
    }

    /** The channel. */
    public Channel<?> channel() {
        return channel;
    }

    @Override
    @Nullable
    Object poll() {
        Object item = tasks.self().poll(channel);
        return item == SteppedSelf.NOTHING ? NOTHING : item;
    }

    @Override
    boolean isOver() {
        return channel.isClosed();
    }

    @Override
    void await(LuaTask task) {
        receive(new OneReception(task));
    }

    @Override
    void await(Waiter waiter) {
        receive(new Reception(this, waiter));
    }

    private void receive(Receiver<Object> receiver) {
        tasks.countOutside(1);
        tasks.self().receive(channel, receiver);
    }

    @Override
    void forget(Waiter waiter) {
        if (tasks.self().forget(channel, new Reception(this, waiter))) {
            tasks.countOutside(-1);
        }
    }

    @Override
    void wake(LuaTask task, @Nullable Object item, boolean ok) {
        if (!ok) {
            tasks.wake(task, null, false);
            return;
        }
        try {
            Object value = view.value(task.process(), item);
            if (value == Incoming.LATER) {
                tasks.resume(task, this, item);
            } else {
                tasks.wake(task, value, true);
            }
        } catch (LuaError outOfMemory) {
            tasks.fail(task, outOfMemory);
        }
    }

    /** What a task received was long to copy. */
    @Override
    public int resume(Coroutine call) {
        return lua(call, call.argument(0), ChannelValue::received);
    }

    @Override
    int lua(Coroutine call, @Nullable Object item, Incoming.Use use) {
        return view.lua(call, item, use);
    }

    @Override
    boolean offer(@Nullable Object value) {
        throw LuaError.of("the channel '" + channel.topic() + "' is the process's own: others send to it with process.send");
    }

    @Override
    void awaitRoom(Waiter waiter, @Nullable Object value) {
        throw new IllegalStateException("nobody sends to it");
    }

    @Override
    int close() {
        throw LuaError.of("the channel '" + channel.topic() + "' is the process's own: process.unlisten closes a listener");
    }
}
