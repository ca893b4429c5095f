package dev.hadron.lua.channel;

import org.jspecify.annotations.Nullable;

import dev.hadron.Channel;
import dev.hadron.ProcessEvent;
import dev.hadron.lua.Continuation;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaError;
import dev.hadron.lua.LuaHolder;
import dev.hadron.lua.LuaProcess;
import dev.hadron.lua.LuaTask;
import dev.hadron.lua.values.Incoming;
import dev.hadron.spi.Receiver;
import dev.hadron.spi.SteppedSelf;

/**
 * A channel on which a process gets its messages or events (R8). However many tasks wait, one place at the kernel's is taken:
 * its item is for the task that has waited longest by then.
 */
public final class KernelChannel extends ChannelValue implements Receiver<Object>, Continuation, LuaHolder {

    /** About what it takes, in the kernel too. */
    private static final int BYTES = 220;

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
    /** Whether it waits at the kernel's channel. */
    private boolean asked;

    /** The script's side of a channel, charged to the process. */
    @SuppressWarnings("unchecked") // it is only read
    public KernelChannel(LuaProcess process, Tasks tasks, Channel<?> channel, View view) {
        process.allocate(BYTES);
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
    Object take() {
        Object item = tasks.self().isOver() ? SteppedSelf.NOTHING : tasks.self().poll(channel);
        return item == SteppedSelf.NOTHING ? NOTHING : item;
    }

    @Override
    boolean isOver() {
        return channel.isClosed();
    }

    // Waiting

    @Override
    void await(Waiter waiter) {
        waiter.task.process().allocate(PLACE_BYTES);
        add(waiter);
        tasks.countOutside(1);
        ask();
    }

    private void ask() {
        if (!asked && waiting() > 0 && !tasks.self().isOver()) {
            asked = true;
            tasks.self().receive(channel, this);
        }
    }

    @Override
    void leave(boolean forRoom) {
        tasks.countOutside(-1);
        leave();
        if (waiting() == 0 && asked) {
            asked = false;
            tasks.self().forget(channel, this);
        }
    }

    @Override
    public boolean claim() {
        asked = false;
        return isAwaited();
    }

    /** A message takes who waits for it into its trace, as the kernel has just taken the process; an event does not. */
    @Override
    public void item(@Nullable Object item) {
        if (item instanceof ProcessEvent) {
            giveInOwnTrace(item, true);
        } else {
            give(item, true);
        }
        ask();
    }

    @Override
    public void fail(Throwable failure) {
        asked = false;
        if (!tasks.self().isOver()) {
            tasks.wakeAll(this);
        }
    }

    @Override
    public boolean wakeNext() {
        return giveInOwnTrace(null, false);
    }

    private boolean giveInOwnTrace(@Nullable Object item, boolean ok) {
        Waiter waiter = next();
        if (waiter == null) {
            return false;
        }
        waiter.inOwnTrace(() -> give(waiter, item, ok));
        return true;
    }

    /** Gives an item to the one who has waited longest. */
    private void give(@Nullable Object item, boolean ok) {
        Waiter waiter = next();
        if (waiter != null) {
            give(waiter, item, ok);
        }
    }

    private void give(Waiter waiter, @Nullable Object item, boolean ok) {
        tasks.countOutside(-1);
        waiter.received(this, item, ok);
    }

    // Items

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

    // What only the process's senders do

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
    public long bytes() {
        return BYTES + (long) PLACE_BYTES * size();
    }
}
