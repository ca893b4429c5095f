package dev.hadron.lua.process;

import java.util.ArrayDeque;

import org.jspecify.annotations.Nullable;

import dev.hadron.lua.Continuation;
import dev.hadron.lua.LuaError;
import dev.hadron.lua.LuaTask;
import dev.hadron.lua.channel.ChannelValue;
import dev.hadron.lua.channel.SmallQueue;
import dev.hadron.lua.channel.Tasks;

/** The tasks of a process that can run, which take turns. */
abstract class TaskQueue extends SmallQueue<LuaTask> implements Tasks {

    /** Closed channels at which tasks may still wait. */
    private @Nullable ArrayDeque<ChannelValue> closed;

    /** Whether no task can run, nor will by a channel that was closed. */
    final boolean isEmpty() {
        return size() == 0 && closed == null;
    }

    /** Lets go of all. */
    final void clearAll() {
        clear();
        closed = null;
    }

    @Override
    public final void wake(LuaTask task, @Nullable Object... results) {
        task.deliver(results);
        add(task);
    }

    @Override
    public final void resume(LuaTask task, Continuation then, @Nullable Object... arguments) {
        task.resume(then, arguments);
        add(task);
    }

    @Override
    public final void fail(LuaTask task, LuaError error) {
        task.fail(error);
        add(task);
    }

    @Override
    public final void wakeAll(ChannelValue channel) {
        if (closed == null) {
            closed = new ArrayDeque<>(2);
        }
        closed.add(channel);
    }

    /** Wakes those who wait at closed channels, for as long as the budget lasts; answers what is left of it. */
    final int wakeClosed(int budget) {
        int left = budget;
        while (closed != null && left > 0) {
            ChannelValue channel = closed.peek();
            if (channel == null) {
                closed = null;
            } else if (channel.wakeNext()) {
                left--;
            } else {
                closed.poll();
            }
        }
        return left;
    }
}
