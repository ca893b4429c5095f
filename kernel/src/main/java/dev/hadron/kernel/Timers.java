package dev.hadron.kernel;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.ProcessTimer;

/**
 * The timers of one process's body: each sends it a message or runs work of its own, once or again and again; all are gone at
 * its end.
 */
final class Timers {

    private final Process process;
    private @Nullable Pending newest;

    Timers(Process process) {
        this.process = process;
    }

    /** Starts a timer that sends a message. On the shard's thread. */
    ProcessTimer start(Duration delay, boolean repeated, String topic, @Nullable Object[] payload) {
        Topics.check(topic);
        long nanos = Face.nanos(delay);
        long interval = repeated ? nanos : 0;
        Object value = Payloads.of(payload);
        Tracing tracing = process.shard.tracing;
        Object trace = Traces.current(tracing);
        return start(tracing == null || trace == null ? new Sending(this, interval, topic, value)
                : new TracedSending(this, interval, topic, value, tracing, trace), nanos);
    }

    /** Starts a timer that runs a body's own work. On the shard's thread. */
    ProcessTimer start(Duration delay, boolean repeated, Run run, Runnable work) {
        long nanos = Face.nanos(delay);
        return start(new Running(this, repeated ? nanos : 0, run, work), nanos);
    }

    private ProcessTimer start(Pending timer, long nanos) {
        add(timer);
        return wheel().set(timer, nanos);
    }

    /** What they wait in. */
    TimerWheel wheel() {
        return process.shard.timers;
    }

    /** Takes all timers back. On the shard's thread. */
    void clear() {
        while (newest != null) {
            Pending timer = newest;
            remove(timer);
            wheel().cancel(timer);
        }
    }

    private void add(Pending timer) {
        timer.older = newest;
        if (newest != null) {
            newest.newer = timer;
        }
        newest = timer;
    }

    private void remove(Pending timer) {
        if (timer.newer != null) {
            timer.newer.older = timer.older;
        } else {
            newest = timer.older;
        }
        if (timer.older != null) {
            timer.older.newer = timer.newer;
        }
        timer.newer = null;
        timer.older = null;
    }

    /** One timer: its place in the wheel, and its place among those of the same process. */
    private abstract static class Pending extends TimerEntry implements ProcessTimer {

        final Timers owner;
        /** 0 for once. */
        final long interval;
        private @Nullable Pending newer;
        private @Nullable Pending older;

        Pending(Timers owner, long interval) {
            this.owner = owner;
            this.interval = interval;
        }

        /** Its moment has come. */
        abstract void due(Process process);

        /** A repeated one counts from when it was due, so that it does not drift. */
        @Override
        final void fire() {
            if (interval > 0) {
                owner.wheel().setAgain(this, interval);
            } else {
                owner.remove(this);
            }
            due(owner.process);
        }

        @Override
        public final void cancel() {
            owner.process.shard.run(this::takeBack);
        }

        private void takeBack() {
            if (owner.wheel().cancel(this)) {
                owner.remove(this);
            }
        }
    }

    /** One that sends a message. */
    private static class Sending extends Pending {

        private final String topic;
        private final @Nullable Object payload;

        Sending(Timers owner, long interval, String topic, @Nullable Object payload) {
            super(owner, interval);
            this.topic = topic;
            this.payload = payload;
        }

        @Override
        void due(Process process) {
            try {
                Process.deliver(process, process, topic, interval > 0 ? Payloads.copy(payload) : payload);
            } catch (ProcessException e) {
                if (e.kind() != ErrorKind.UNAVAILABLE) {
                    throw e;
                }
            }
        }
    }

    /** One that was set in a trace, and sends in it. */
    private static final class TracedSending extends Sending {

        private final Tracing tracing;
        private final Object trace;

        TracedSending(Timers owner, long interval, String topic, @Nullable Object payload, Tracing tracing, Object trace) {
            super(owner, interval, topic, payload);
            this.tracing = tracing;
            this.trace = trace;
        }

        @Override
        void due(Process process) {
            try (Tracing.Scope scope = tracing.attach(trace)) {
                super.due(process);
            }
        }
    }

    /** One that runs work. */
    private static final class Running extends Pending {

        private final Run run;
        private final Runnable work;

        Running(Timers owner, long interval, Run run, Runnable work) {
            super(owner, interval);
            this.run = run;
            this.work = work;
        }

        @Override
        void due(Process process) {
            run.runOwn(work);
        }
    }
}
