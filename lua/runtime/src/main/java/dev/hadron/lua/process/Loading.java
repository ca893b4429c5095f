package dev.hadron.lua.process;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.lua.Continuation;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaHolder;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.LuaTask;
import dev.hadron.lua.channel.LocalChannel;

/** A script whose top level runs, because a task has required it. Other tasks that require it wait for what comes of it. */
final class Loading implements Continuation, LuaHolder {

    /** Stands for what a script has given that has failed. */
    static final Object FAILED = new Object();

    private static final int BYTES = 48;

    private final ScriptProcess process;
    private final String name;
    private final LuaTask by;
    private @Nullable LocalChannel over;

    Loading(ScriptProcess process, String name, LuaTask by) {
        process.lua.allocate(BYTES);
        this.process = process;
        this.name = name;
        this.by = by;
    }

    /**
     * Whether a task would wait for itself, if it waited for this: it loads it, or something that waits in a row for it does.
     */
    boolean waitsFor(LuaTask task) {
        Map<LuaTask, Loading> waits = process.surroundings().waits();
        Loading each = this;
        while (each != null && each.by != task) {
            each = waits.get(each.by);
        }
        return each != null;
    }

    /** Lets the calling task wait, and then go on with a continuation, whose argument is the name. */
    int await(Coroutine call, Continuation then) {
        if (over == null) {
            over = new LocalChannel(process.lua, 0);
        }
        LuaTask task = call.task();
        over.awaitClose(task, again -> {
            process.surroundings().waits().remove(task);
            return then.resume(again);
        }, name);
        process.surroundings().waits().put(task, this);
        return call.suspend();
    }

    /** The top level has returned. */
    @Override
    public int resume(Coroutine call) {
        Object value = call.argument(0) == null ? Boolean.TRUE : call.argument(0);
        end(value);
        return call.returns(value);
    }

    /** The top level has failed. */
    @Override
    public void abandon() {
        end(FAILED);
    }

    private void end(Object value) {
        LuaTable loaded = process.surroundings().loaded();
        if (loaded.get(name) == this) {
            loaded.put(name, value);
        }
        if (over != null) {
            over.closeForAll(process);
        }
    }

    @Override
    public Object[] held() {
        return over == null ? NONE : new Object[] { over };
    }

    @Override
    public long bytes() {
        return BYTES;
    }
}
