package dev.hadron.lua.channel;

import org.jspecify.annotations.Nullable;

import dev.hadron.Channel;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaError;
import dev.hadron.lua.LuaHolder;
import dev.hadron.lua.LuaProcess;
import dev.hadron.lua.values.Incoming;
import dev.hadron.spi.Receiver;
import dev.hadron.spi.SteppedSelf;

/**
 * A channel on which a process gets its messages or events (R8). However many tasks wait, one place at the kernel's is taken.
 */
public final class KernelChannel extends ChannelValue implements LuaHolder {

    /** About what it takes, in the kernel too. */
    private static final int BYTES = 400;
    private static final Object[] NONE = {};

    /** What a script gets of an item. */
    @FunctionalInterface
    public interface View {

        /** Makes the value of an item, and goes on with it. */
        int lua(Coroutine call, @Nullable Object item, Incoming.Use use);
    }

    private final LuaProcess process;
    private final Tasks tasks;
    private final Channel<Object> channel;
    private final View view;
    private final WaitQueue<Waiter> waiters = new WaitQueue<>();
    /** How many of those wait for something outside. */
    private int waiting;
    private @Nullable Reception reception;

    /** The wait for the next item, for the task that has waited longest by then. */
    private final class Reception implements Receiver<Object> {

        private @Nullable Waiter waiter;

        @Override
        public boolean claim() {
            waiter = waiters.claim();
            reception = null;
            return waiter != null;
        }

        @Override
        public void item(@Nullable Object item) {
            if (waiter != null) {
                over();
                waiter.received(KernelChannel.this, item, true);
            }
            ask();
        }

        @Override
        public void fail(Throwable failure) {
            if (waiter != null && !tasks.self().isOver()) {
                over();
                waiter.received(KernelChannel.this, null, false);
                tasks.wakeAll(KernelChannel.this);
            }
        }
    }

    /** The script's side of a channel, charged to the process. */
    @SuppressWarnings("unchecked") // it is only read
    public KernelChannel(LuaProcess process, Tasks tasks, Channel<?> channel, View view) {
        process.allocate(BYTES);
        this.process = process;
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
        Object item = tasks.self().isOver() ? SteppedSelf.NOTHING : tasks.self().poll(channel);
        return item == SteppedSelf.NOTHING ? NOTHING : item;
    }

    @Override
    boolean isOver() {
        return channel.isClosed();
    }

    @Override
    void await(Waiter waiter) {
        process.allocate(WaitQueue.BYTES);
        waiters.add(waiter);
        waiting++;
        tasks.countOutside(1);
        ask();
    }

    private void ask() {
        if (reception == null && waiting > 0 && !tasks.self().isOver()) {
            reception = new Reception();
            tasks.self().receive(channel, reception);
        }
    }

    private void over() {
        waiting--;
        tasks.countOutside(-1);
    }

    @Override
    void leave(boolean forRoom) {
        over();
        waiters.leave();
        if (waiting == 0 && reception != null) {
            tasks.self().forget(channel, reception);
            reception = null;
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
    void close() {
        throw LuaError.of("the channel '" + channel.topic() + "' is the process's own: process.unlisten closes a listener");
    }

    @Override
    public boolean wakeNext() {
        Waiter waiter = waiters.claim();
        if (waiter == null) {
            return false;
        }
        over();
        waiter.received(this, null, false);
        return true;
    }

    @Override
    public Object[] held() {
        return NONE;
    }

    @Override
    public long bytes() {
        return BYTES + (long) WaitQueue.BYTES * waiters.size();
    }
}
