package dev.hadron.lua.process;

import org.jspecify.annotations.Nullable;

import dev.hadron.ProcessException;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaTask;
import dev.hadron.lua.values.Incoming;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;

/** A task that waits for a {@code Uni}: its item, or nil and the error, are what the function answers. On the event loop. */
final class Awaiting {

    private final ScriptProcess process;
    private final LuaTask task;
    private final @Nullable Object trace;
    private @Nullable Cancellable subscription;
    private boolean suspended;
    private boolean answered;
    private @Nullable Object item;
    private @Nullable Throwable failure;

    private Awaiting(ScriptProcess process, LuaTask task) {
        this.process = process;
        this.task = task;
        trace = process.self().trace();
    }

    /** Lets the calling task wait for a {@code Uni} that answers on the process's event loop. */
    static int of(ScriptProcess process, Coroutine call, Uni<?> uni) {
        Awaiting wait = new Awaiting(process, call.task());
        wait.subscription = uni.subscribe().with(wait::succeed, wait::fail);
        if (wait.answered) {
            return wait.answer(call);
        }
        wait.suspended = true;
        process.awaits(wait);
        return call.suspend();
    }

    private void succeed(@Nullable Object value) {
        item = value;
        wake();
    }

    private void fail(Throwable error) {
        failure = error;
        wake();
    }

    private void wake() {
        answered = true;
        if (suspended) {
            process.awaitsNoMore(this);
            process.in(trace, () -> process.resume(task, this::answer));
        }
    }

    private int answer(Coroutine call) {
        return failure != null ? process.refused(call, ProcessException.of(failure))
                : Incoming.one(call, item, Coroutine::returns);
    }

    /** Nobody waits any more. */
    void giveUp() {
        suspended = false;
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
