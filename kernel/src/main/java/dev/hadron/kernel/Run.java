package dev.hadron.kernel;

import java.util.concurrent.Executor;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessException;

/**
 * A process running a body: the {@code Self} that the body was given. An upgrade replaces it by another one, and
 * whatever the old body still holds on to is then refused (R10).
 */
abstract class Run extends Runner implements SelfFace {

    private final Process process;
    /** Whether an upgrade has replaced it. Written by the shard's thread; volatile, as late calls come on any thread. */
    private volatile boolean over;

    Run(Process process) {
        this.process = process;
    }

    @Override
    public final Process process() {
        return process;
    }

    @Override
    public final boolean isOver() {
        return over || process.isSettled();
    }

    /** The call that is made most, here rather than in an interface. */
    @Override
    public void send(Pid destination, String topic, @Nullable Object... payload) {
        checkAlive();
        Sending.send(process.shard.kernel, process.heritage().guard(), process, destination, topic, payload);
    }

    @Override
    public void send(String destination, String topic, @Nullable Object... payload) {
        checkAlive();
        Sending.send(process.shard.kernel, process.heritage().guard(), process, destination, topic, payload);
    }

    @Override
    public final void checkAlive() {
        if (isOver()) {
            throw SelfFace.ended();
        }
    }

    /** Refuses this body's calls from now on: it is being replaced. */
    final void supersede() {
        over = true;
    }

    final boolean isSuperseded() {
        return over;
    }

    @Override
    public final Run run() {
        return this;
    }

    /** The channels that the body reads; {@code INVALID} where it reads none. On the shard's thread. */
    @Override
    public Channels channels() {
        throw new ProcessException(ErrorKind.INVALID,
                "process " + pid() + " is a Behavior: its callbacks are the readers, it has no channels");
    }

    /** Lets the body go on in the trace of the message that it is handed next, null for none. On the shard's thread. */
    void goOnIn(Tracing tracing, @Nullable Object trace) {
        // callbacks have a trace each
    }

    /** Runs a call of the body's where it may touch the process, and answers what it answers. */
    @Override
    public <T> T onLoop(Supplier<T> call) {
        checkHere();
        return call.get();
    }

    /** Lets a call of the body's that answers nothing touch the process as soon as it may. */
    void enter(Runnable call) {
        checkHere();
        call.run();
    }

    @Override
    public final Executor executor() {
        return work -> {
            Runnable carried = Traces.carried(process.shard.tracing, work);
            process.shard.push(new Task(() -> runOwn(carried)));
        };
    }

    /** Runs work of the body's own on its context; what it throws is the process's end. False where the body is over. */
    final boolean runOwn(Runnable work) {
        if (isOver()) {
            return false;
        }
        process.shard.runFor(process, () -> run(() -> {
            try {
                work.run();
            } catch (Throwable e) {
                process.crash(this, e);
            }
        }));
        process.settlePending();
        return true;
    }
}
