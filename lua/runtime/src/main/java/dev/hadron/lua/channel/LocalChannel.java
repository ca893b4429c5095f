package dev.hadron.lua.channel;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import dev.hadron.lua.Continuation;
import dev.hadron.lua.LuaError;
import dev.hadron.lua.LuaHolder;
import dev.hadron.lua.LuaProcess;
import dev.hadron.lua.LuaTask;
import dev.hadron.spi.SteppedSelf;

/**
 * A channel between the tasks of one process, with room for some values or for none: then who sends waits for who receives.
 * Values go as they are, and who receives one goes on in the trace in which it was sent.
 */
public final class LocalChannel extends ChannelValue implements LuaHolder {

    static final String CLOSED = "the channel is closed";

    private static final int BYTES = 96;
    private static final int TRACED_BYTES = 24;
    private static final @Nullable Object[] NONE = {};

    /** One who waits until his value can be sent. */
    private record Sender(Waiter waiter, @Nullable Object value) implements WaitQueue.Place {

        void taken(ChannelValue channel) {
            waiter.inOwnTrace(() -> waiter.sent(channel));
        }
    }

    /** A value that was sent in a trace. */
    private record Traced(@Nullable Object value, Object trace) implements LuaHolder {

        static @Nullable Object of(@Nullable Object value, @Nullable Object trace) {
            return trace == null ? value : new Traced(value, trace);
        }

        @Override
        public @Nullable Object[] held() {
            return new Object[] { value };
        }

        @Override
        public long bytes() {
            return TRACED_BYTES;
        }
    }

    private final LuaProcess process;
    private final int capacity;
    /** Whether only Java sends to it: what it has is then no value of the script's. */
    private final boolean receiveOnly;
    private @Nullable Object[] buffer = NONE;
    private int first;
    private int kept;
    private @Nullable WaitQueue<Sender> senders;
    private boolean closed;

    /** A channel with room for so many values, charged to the process. */
    public LocalChannel(LuaProcess process, int capacity) {
        this(process, capacity, false);
    }

    private LocalChannel(LuaProcess process, int capacity, boolean receiveOnly) {
        process.allocate(BYTES);
        this.process = process;
        this.capacity = capacity;
        this.receiveOnly = receiveOnly;
    }

    /** A channel with room for one value, to which only {@link #drop} sends. */
    public static LocalChannel receiveOnly(LuaProcess process) {
        return new LocalChannel(process, 1, true);
    }

    @Override
    @Nullable
    Object take() {
        if (kept > 0) {
            Object value = buffer[first];
            buffer[first] = null;
            first = first + 1 == buffer.length ? 0 : first + 1;
            kept--;
            takeFromSender();
            return received(value);
        }
        Sender sender = nextSender();
        if (sender == null) {
            return NOTHING;
        }
        sender.taken(this);
        self().goOnIn(sender.waiter.trace());
        return sender.value;
    }

    private @Nullable Object received(@Nullable Object kept) {
        Traced traced = kept instanceof Traced known ? known : null;
        self().goOnIn(traced == null ? null : traced.trace);
        return traced == null ? kept : traced.value;
    }

    private SteppedSelf self() {
        return ((Tasks) process.attachment()).self();
    }

    private void takeFromSender() {
        Sender sender = nextSender();
        if (sender != null) {
            keep(Traced.of(sender.value, sender.waiter.trace()));
            sender.taken(this);
        }
    }

    private @Nullable Sender nextSender() {
        return senders == null || closed ? null : senders.next();
    }

    private void keep(@Nullable Object value) {
        if (kept == buffer.length) {
            grow();
        }
        int at = first + kept;
        buffer[at < buffer.length ? at : at - buffer.length] = value;
        kept++;
    }

    private void grow() {
        int length = (int) Math.min(capacity, Math.max(4, buffer.length * 2L));
        process.allocate(4L * (length - buffer.length));
        @Nullable
        Object[] larger = new Object[length];
        for (int i = 0; i < kept; i++) {
            larger[i] = buffer[(first + i) % buffer.length];
        }
        buffer = larger;
        first = 0;
    }

    @Override
    boolean isOver() {
        return closed;
    }

    @Override
    void await(Waiter waiter) {
        process.allocate(PLACE_BYTES);
        add(waiter);
    }

    @Override
    void leave(boolean forRoom) {
        if (!forRoom) {
            leave();
        } else if (senders != null) {
            senders.leave();
        }
    }

    @Override
    boolean offer(@Nullable Object value) {
        if (closed) {
            throw LuaError.of(CLOSED);
        }
        if (receiveOnly) {
            throw LuaError.of("the channel is a timer's: nobody else sends to it");
        }
        return put(value);
    }

    private boolean put(@Nullable Object value) {
        Waiter receiver = next();
        if (receiver != null) {
            receiver.received(this, value, true);
            return true;
        }
        if (kept < capacity) {
            keep(Traced.of(value, self().trace()));
            return true;
        }
        return false;
    }

    /** Sends a value where there is room for it, and drops it where not. */
    public void drop(@Nullable Object value) {
        if (!closed) {
            put(value);
        }
    }

    @Override
    void awaitRoom(Waiter waiter, @Nullable Object value) {
        if (senders == null) {
            senders = new WaitQueue<>();
        }
        process.allocate(PLACE_BYTES);
        senders.add(new Sender(waiter, value));
    }

    /** Who waits to receive gets nothing, and who waits to send an error; what is in it can still be received. */
    @Override
    void close() {
        if (closed) {
            throw LuaError.of("the channel is closed already");
        }
        closed = true;
    }

    /** Lets a task wait until the channel is closed, and then go on with a continuation. */
    public void awaitClose(LuaTask task, Continuation then, @Nullable Object... arguments) {
        await(new CloseWait(task, then, arguments));
    }

    /** Closes it, if it is not yet, and lets those go on who wait for that. */
    public void closeForAll(Tasks tasks) {
        if (!closed) {
            closed = true;
            tasks.wakeAll(this);
        }
    }

    @Override
    public boolean wakeNext() {
        Waiter receiver = next();
        if (receiver != null) {
            receiver.inOwnTrace(() -> receiver.received(this, null, false));
            return true;
        }
        Sender sender = senders == null ? null : senders.next();
        if (sender != null) {
            sender.waiter.inOwnTrace(() -> sender.waiter.refused(this));
        }
        return sender != null;
    }

    @Override
    public Object[] held() {
        return senders == null ? buffer : withValuesOf(senders);
    }

    private @Nullable Object[] withValuesOf(WaitQueue<Sender> waiting) {
        @Nullable
        Object[] all = Arrays.copyOf(buffer, buffer.length + waiting.size());
        int[] at = { buffer.length };
        waiting.forEach(sender -> all[at[0]++] = sender.value);
        return all;
    }

    @Override
    public long bytes() {
        return BYTES + 4L * buffer.length + (long) PLACE_BYTES * (size() + (senders == null ? 0 : senders.size()));
    }
}
