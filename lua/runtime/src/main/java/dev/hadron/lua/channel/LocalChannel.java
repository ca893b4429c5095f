package dev.hadron.lua.channel;

import java.util.ArrayDeque;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import dev.hadron.lua.LuaError;
import dev.hadron.lua.LuaHolder;
import dev.hadron.lua.LuaProcess;
import dev.hadron.lua.LuaTask;

/**
 * A channel between the tasks of one process, with room for some values or for none: then who sends waits for who receives.
 * Values go as they are.
 */
public final class LocalChannel extends ChannelValue implements LuaHolder {

    static final String CLOSED = "the channel is closed";

    private static final int BYTES = 96;
    private static final int WAIT_BYTES = 64;
    private static final @Nullable Object[] NONE = {};

    /** One who waits until his value can be sent. */
    private record Sender(Waiter waiter, @Nullable Object value) {
    }

    private final LuaProcess process;
    private final int capacity;
    private @Nullable Object[] buffer = NONE;
    private int first;
    private int size;
    private @Nullable ArrayDeque<Waiter> receivers;
    private @Nullable ArrayDeque<Sender> senders;
    private boolean closed;

    /** A channel with room for so many values, charged to the process. */
    public LocalChannel(LuaProcess process, int capacity) {
        process.allocate(BYTES);
        this.process = process;
        this.capacity = capacity;
    }

    @Override
    @Nullable
    Object poll() {
        if (size > 0) {
            Object value = buffer[first];
            buffer[first] = null;
            first = first + 1 == buffer.length ? 0 : first + 1;
            size--;
            takeFromSender();
            return value;
        }
        Sender sender = nextSender();
        if (sender == null) {
            return NOTHING;
        }
        sender.waiter.sent(this);
        return sender.value;
    }

    private void takeFromSender() {
        Sender sender = nextSender();
        if (sender != null) {
            add(sender.value);
            sender.waiter.sent(this);
        }
    }

    private @Nullable Sender nextSender() {
        if (senders == null) {
            return null;
        }
        Sender sender = senders.poll();
        while (sender != null && !sender.waiter.claim()) {
            sender = senders.poll();
        }
        return sender;
    }

    private void add(@Nullable Object value) {
        if (size == buffer.length) {
            grow();
        }
        int at = first + size;
        buffer[at < buffer.length ? at : at - buffer.length] = value;
        size++;
    }

    private void grow() {
        int length = (int) Math.min(capacity, Math.max(4, buffer.length * 2L));
        process.allocate(4L * (length - buffer.length));
        @Nullable
        Object[] larger = new Object[length];
        for (int i = 0; i < size; i++) {
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
    void await(LuaTask task) {
        await(new OneWait(task));
    }

    @Override
    void await(Waiter waiter) {
        if (receivers == null) {
            receivers = new ArrayDeque<>(1);
        }
        process.allocate(WAIT_BYTES);
        receivers.add(waiter);
    }

    @Override
    void forget(Waiter waiter) {
        if (receivers != null) {
            receivers.remove(waiter);
        }
        if (senders != null) {
            senders.removeIf(sender -> sender.waiter == waiter);
        }
    }

    @Override
    boolean offer(@Nullable Object value) {
        if (closed) {
            throw LuaError.of(CLOSED);
        }
        Waiter receiver = nextReceiver();
        if (receiver != null) {
            receiver.received(this, value, true);
            return true;
        }
        if (size < capacity) {
            add(value);
            return true;
        }
        return false;
    }

    private @Nullable Waiter nextReceiver() {
        if (receivers == null) {
            return null;
        }
        Waiter receiver = receivers.poll();
        while (receiver != null && !receiver.claim()) {
            receiver = receivers.poll();
        }
        return receiver;
    }

    /** Sends a value where there is room for it, and drops it where not. */
    public void drop(@Nullable Object value) {
        if (!closed) {
            offer(value);
        }
    }

    @Override
    void awaitRoom(Waiter waiter, @Nullable Object value) {
        if (senders == null) {
            senders = new ArrayDeque<>(1);
        }
        process.allocate(WAIT_BYTES);
        senders.add(new Sender(waiter, value));
    }

    /** Who waits to receive gets nothing, and who waits to send an error; what is in it can still be received. */
    @Override
    int close() {
        if (closed) {
            throw LuaError.of("the channel is closed already");
        }
        closed = true;
        int woken = 0;
        for (Waiter each = nextReceiver(); each != null; each = nextReceiver()) {
            each.received(this, null, false);
            woken++;
        }
        for (Sender each = nextSender(); each != null; each = nextSender()) {
            each.waiter.refused();
            woken++;
        }
        return woken;
    }

    @Override
    public Object[] held() {
        return senders == null ? buffer : withValuesOf(senders);
    }

    private @Nullable Object[] withValuesOf(ArrayDeque<Sender> waiting) {
        @Nullable
        Object[] all = Arrays.copyOf(buffer, buffer.length + waiting.size());
        int at = buffer.length;
        for (Sender sender : waiting) {
            all[at++] = sender.value;
        }
        return all;
    }

    @Override
    public long bytes() {
        return BYTES + 4L * buffer.length + (long) WAIT_BYTES * (size(receivers) + size(senders));
    }

    private static int size(@Nullable ArrayDeque<?> waiting) {
        return waiting == null ? 0 : waiting.size();
    }
}
