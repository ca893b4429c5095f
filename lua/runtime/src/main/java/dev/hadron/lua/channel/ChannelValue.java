package dev.hadron.lua.channel;

import org.jspecify.annotations.Nullable;

import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.LuaTask;
import dev.hadron.lua.LuaUserdata;
import dev.hadron.lua.values.Functions;
import dev.hadron.lua.values.Incoming;

/**
 * A channel of a script: {@code ch:receive()} → {@code value, ok}, {@code ch:send(v)}, {@code ch:close()}, and the cases
 * {@code ch:case_receive()} and {@code ch:case_send(v)} for {@code channel.select}. Belongs to one process. It is the queue of
 * those who wait to receive, for a process that waits has one at least.
 */
public abstract class ChannelValue extends WaitQueue<Waiter> implements LuaUserdata {

    /** Answered by {@link #take} where there is nothing. */
    static final Object NOTHING = new Object();

    private static final LuaTable METATABLE = makeMetatable();

    @Override
    public final LuaTable metatable() {
        return METATABLE;
    }

    /** Takes an item at once: what {@link #lua} makes a value of, or {@link #NOTHING}. */
    abstract @Nullable Object take();

    /** Whether it is closed, and has nothing more. */
    abstract boolean isOver();

    /** Lets somebody wait for an item. */
    abstract void await(Waiter waiter);

    /** Somebody waits no more, for room or for an item; once for each time that he began to. */
    abstract void leave(boolean forRoom);

    /** The script's value of an item. */
    int lua(Coroutine call, @Nullable Object item, Incoming.Use use) {
        return use.apply(call, item);
    }

    /** Lets a task that waits in {@code receive} go on. */
    void wake(LuaTask task, @Nullable Object item, boolean ok) {
        Tasks.of(task).wake(task, item, ok);
    }

    /** Sends a value at once; false where nobody takes it and there is no room. */
    abstract boolean offer(@Nullable Object value);

    /** Lets somebody wait until a value of his can be sent. */
    abstract void awaitRoom(Waiter waiter, @Nullable Object value);

    /** Closes it. */
    abstract void close();

    /** Wakes one of those who wait at it, which is closed; false where nobody does. */
    public abstract boolean wakeNext();

    private static LuaTable makeMetatable() {
        LuaTable methods = LuaTable.shared();
        Functions.add(methods, "receive", ChannelValue::receive);
        Functions.add(methods, "send", ChannelValue::send);
        Functions.add(methods, "close", ChannelValue::close);
        Functions.add(methods, "case_receive", call -> aCase(call, false, null));
        Functions.add(methods, "case_send", call -> aCase(call, true, call.argument(1)));
        return Functions.metatable("channel", methods, call -> call.returns("channel")).freeze();
    }

    static ChannelValue self(Coroutine call) {
        if (call.argument(0) instanceof ChannelValue channel) {
            return channel;
        }
        throw call.argumentError(0, "channel expected; call it with a colon, as in ch:receive()");
    }

    private static int aCase(Coroutine call, boolean sends, @Nullable Object value) {
        call.process().allocate(Case.BYTES);
        return call.returns(new Case(self(call), sends, value));
    }

    private static int receive(Coroutine call) {
        ChannelValue channel = self(call);
        Object item = channel.take();
        if (item != NOTHING) {
            return channel.lua(call, item, ChannelValue::received);
        }
        if (channel.isOver()) {
            return call.returns(null, false);
        }
        channel.await(OneWait.of(call));
        return call.suspend();
    }

    static int received(Coroutine call, @Nullable Object value) {
        return call.returns(value, true);
    }

    private static int send(Coroutine call) {
        ChannelValue channel = self(call);
        Object value = call.argument(1);
        if (channel.offer(value)) {
            return call.returns(true);
        }
        channel.awaitRoom(OneWait.of(call), value);
        return call.suspend();
    }

    private static int close(Coroutine call) {
        ChannelValue channel = self(call);
        channel.close();
        Tasks.of(call).wakeAll(channel);
        return call.returns();
    }
}
