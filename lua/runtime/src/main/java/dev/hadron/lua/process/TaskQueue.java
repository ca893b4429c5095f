package dev.hadron.lua.process;

import java.util.ArrayDeque;
import java.util.Collections;

import org.jspecify.annotations.Nullable;

import dev.hadron.lua.Continuation;
import dev.hadron.lua.LuaError;
import dev.hadron.lua.LuaTask;
import dev.hadron.lua.channel.ChannelValue;
import dev.hadron.lua.channel.SmallQueue;
import dev.hadron.lua.channel.Tasks;

/** The tasks of a process that can run, which take turns, each in the trace in which it became able to. */
abstract class TaskQueue extends SmallQueue<LuaTask> implements Tasks {

    private static final Object NO_TRACE = new Object();

    /** The traces of the tasks, in their order; null as long as none has had one. */
    private @Nullable ArrayDeque<Object> traces;
    /** Closed channels at which tasks may still wait. */
    private @Nullable ArrayDeque<ChannelValue> closed;

    /** Whether no task can run, nor will by a channel that was closed. */
    final boolean isEmpty() {
        return size() == 0 && closed == null;
    }

    /** Lets a task have its turn. */
    final void addTask(LuaTask task) {
        Object trace = self().trace();
        if (trace != null && traces == null) {
            traces = new ArrayDeque<>(Collections.nCopies(size(), NO_TRACE));
        }
        if (traces != null) {
            traces.add(trace == null ? NO_TRACE : trace);
        }
        add(task);
    }

    /** Takes the first task out, and goes on in its trace; null where there is none. */
    final @Nullable LuaTask pollTask() {
        LuaTask task = poll();
        if (task != null) {
            Object trace = traces == null ? NO_TRACE : traces.poll();
            self().goOnIn(trace == NO_TRACE ? null : trace);
        }
        return task;
    }

    /** Lets go of all. */
    final void clearAll() {
        clear();
        traces = null;
        closed = null;
    }

    @Override
    public final void wake(LuaTask task, @Nullable Object... results) {
        task.deliver(results);
        addTask(task);
    }

    @Override
    public final void resume(LuaTask task, Continuation then, @Nullable Object... arguments) {
        task.resume(then, arguments);
        addTask(task);
    }

    @Override
    public final void fail(LuaTask task, LuaError error) {
        task.fail(error);
        addTask(task);
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
