package dev.hadron.kernel;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.hadron.Channel;
import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.ProcessTimer;
import dev.hadron.spi.Body;
import dev.hadron.spi.Program;
import dev.hadron.spi.Progress;
import dev.hadron.spi.Receiver;
import dev.hadron.spi.SteppedSelf;

/**
 * A process that runs a program in steps, on the event loop's root context, and hands it what it waits for in between. A step
 * that was as long as it may be is followed by others' turns: how long that is is for the program to say.
 */
final class StepRunner extends ChannelRun implements SteppedSelf {

    private @Nullable Starting starting;
    private @Nullable Program program;

    StepRunner(Process process, Starting starting) {
        super(process, starting);
        this.starting = starting;
    }

    @Override
    boolean slice(Process process, Budget budget) {
        do {
            channels().handOver(budget);
            if (isOver()) {
                return true;
            }
            boolean more = step(process);
            process.settlePending();
            if (more || isOver()) {
                return true;
            }
            if (!channels().hasReady()) {
                return false;
            }
        } while (budget.spend());
        return true;
    }

    /** Steps the program once; says whether it has more to do. */
    private boolean step(Process process) {
        try {
            Progress progress = program().step();
            if (progress instanceof Progress.Done done) {
                complete(done.value());
            } else if (progress instanceof Progress.Failed failed) {
                crash(process, failed.error());
            }
            return progress instanceof Progress.More;
        } catch (Throwable e) {
            crash(process, e);
            return false;
        }
    }

    /** A crash is told in the program's trace, so that its line in the log has it. */
    private void crash(Process process, Throwable failure) {
        Tracing tracing = process.shard.tracing;
        try (Tracing.Scope scope = tracing == null ? null : Traces.attach(tracing, trace())) {
            process.crash(this, failure);
        }
    }

    private Program program() throws Exception {
        Program known = program;
        if (known == null && starting != null) {
            Starting first = starting;
            starting = null;
            known = first.start(this, Body.Stepped.class).program();
            program = known;
        }
        if (known == null) {
            throw new IllegalStateException("a program that has not started is not stepped again");
        }
        return known;
    }

    @Override
    public void send(Pid destination, String topic, @Nullable Object... payload) {
        checkAlive();
        Sending.sendWeighed(kernel(), guard(), process(), destination, topic, payload);
    }

    @Override
    public void send(String destination, String topic, @Nullable Object... payload) {
        checkAlive();
        Sending.sendWeighed(kernel(), guard(), process(), destination, topic, payload);
    }

    /** Work of its own may be what the program waits for. */
    @Override
    void run(Runnable work) {
        work.run();
        process().shard.makeReady(process());
    }

    @Override
    public @Nullable Object poll(Channel<?> channel) {
        checkHere();
        return own(channel).poll();
    }

    @Override
    public <T> void receive(Channel<T> channel, Receiver<T> receiver) {
        checkHere();
        own(channel).add(receiver);
    }

    @Override
    public <T> boolean forget(Channel<T> channel, Receiver<T> receiver) {
        checkHere();
        return own(channel).removeWaiting(receiver);
    }

    private <T> ProcessChannel<T> own(Channel<T> channel) {
        if (channel instanceof ProcessChannel<T> known && known.isOf(channels())) {
            return known;
        }
        throw new ProcessException(ErrorKind.INVALID, "not a channel of this process: "
                + (channel == null ? null : channel.topic()));
    }

    @Override
    public int unread() {
        return process().unread();
    }

    @Override
    public ProcessTimer after(Duration delay, Runnable work) {
        checkHere();
        return process().rare().timers.start(Face.positive(delay), false, this, inTrace(work));
    }

    @Override
    public ProcessTimer every(Duration interval, Runnable work) {
        checkHere();
        return process().rare().timers.start(Face.positive(interval), true, this, inTrace(work));
    }

    private Runnable inTrace(Runnable work) {
        if (process().shard.tracing == null) {
            return work;
        }
        Object trace = trace();
        return () -> {
            goOnIn(trace);
            work.run();
        };
    }

    /** While the definition is making the program, the trace that it begins in is the current one. */
    @Override
    public @Nullable Object trace() {
        return program instanceof TracedProgram traced ? traced.trace() : Traces.current(process().shard.tracing);
    }

    @Override
    public void goOnIn(@Nullable Object trace) {
        if (program instanceof TracedProgram traced) {
            traced.goOnIn(trace);
        }
    }

    @Override
    void goOnIn(Tracing tracing, @Nullable Object trace) {
        goOnIn(trace);
    }

    @Override
    void close() {
        Program over = program;
        if (over != null) {
            process().shard.guard("program that closes", over::close);
        }
        super.close();
    }
}
