package dev.hadron.lua.channel;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.hadron.Channel;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaError;
import dev.hadron.lua.values.Incoming;
import dev.hadron.spi.Receiver;
import dev.hadron.spi.SteppedSelf;

/** A channel on which a process gets its messages or events (R8). */
public final class KernelChannel extends ChannelValue {

    /** What a script gets of an item. */
    @FunctionalInterface
    public interface View {

        /** Makes the value of an item, and goes on with it. */
        int lua(Coroutine call, @Nullable Object item, Incoming.Use use);
    }

    private final Tasks tasks;
    private final Channel<Object> channel;
    private final View view;
    private final List<Reception> receptions = new ArrayList<>(1);

    /** One who waits for an item. */
    private final class Reception implements Receiver<Object> {

        private final Waiter waiter;

        Reception(Waiter waiter) {
            this.waiter = waiter;
        }

        @Override
        public boolean claim() {
            return waiter.claim();
        }

        @Override
        public void item(@Nullable Object item) {
            over();
            waiter.received(KernelChannel.this, item, true);
        }

        @Override
        public void fail(Throwable failure) {
            over();
            waiter.received(KernelChannel.this, null, false);
        }

        private void over() {
            receptions.remove(this);
            tasks.countOutside(-1);
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
    void await(Waiter waiter) {
        Reception reception = new Reception(waiter);
        receptions.add(reception);
        tasks.countOutside(1);
        tasks.self().receive(channel, reception);
    }

    @Override
    void forget(Waiter waiter) {
        for (int i = receptions.size() - 1; i >= 0; i--) {
            Reception reception = receptions.get(i);
            if (reception.waiter == waiter) {
                receptions.remove(i);
                tasks.countOutside(-1);
                tasks.self().forget(channel, reception);
            }
        }
    }

    @Override
    int lua(Coroutine call, @Nullable Object item, Incoming.Use use) {
        return view.lua(call, item, use);
    }

    @Override
    boolean isPlain() {
        return false;
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
