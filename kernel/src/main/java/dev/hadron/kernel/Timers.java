package dev.hadron.kernel;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.ProcessTimer;

/** The timers of one process's body: each sends it a message, once or again and again; all are gone at its end. */
final class Timers {

    private final Process process;
    private @Nullable Pending newest;

    Timers(Process process) {
        this.process = process;
    }

    /** Starts a timer. On the shard's thread. */
    ProcessTimer start(Duration delay, boolean repeated, String topic, @Nullable Object[] payload) {
        Topics.check(topic);
        long nanos = Face.nanos(delay);
        long interval = repeated ? nanos : 0;
        Object value = Payloads.of(payload);
        Tracing tracing = process.shard.tracing;
        Object trace = Traces.current(tracing);
        Pending timer = tracing == null || trace == null ? new Pending(this, interval, topic, value)
                : new Traced(this, interval, topic, value, tracing, trace);
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

    /** One timer: what it sends, its place in the wheel, and its place among those of the same process. */
    private static class Pending extends TimerEntry implements ProcessTimer {

        private final Timers owner;
        /** 0 for once. */
        private final long interval;
        private final String topic;
        private final @Nullable Object payload;
        private @Nullable Pending newer;
        private @Nullable Pending older;

        Pending(Timers owner, long interval, String topic, @Nullable Object payload) {
            this.owner = owner;
            this.interval = interval;
            this.topic = topic;
            this.payload = payload;
        }

        /** A repeated one counts from when it was due, so that it does not drift. */
        @Override
        void fire() {
            Process process = owner.process;
            if (interval > 0) {
                owner.wheel().setAgain(this, interval);
            } else {
                owner.remove(this);
            }
            try {
                Process.deliver(process, process, topic, interval > 0 ? Payloads.copy(payload) : payload);
            } catch (ProcessException e) {
                if (e.kind() != ErrorKind.UNAVAILABLE) {
                    throw e;
                }
            }
        }

        @Override
        public void cancel() {
            owner.process.shard.run(this::takeBack);
        }

        private void takeBack() {
            if (owner.wheel().cancel(this)) {
                owner.remove(this);
            }
        }
    }

    /** One that was set in a trace, and sends in it. */
    private static final class Traced extends Pending {

        private final Tracing tracing;
        private final Object trace;

        Traced(Timers owner, long interval, String topic, @Nullable Object payload, Tracing tracing, Object trace) {
            super(owner, interval, topic, payload);
            this.tracing = tracing;
            this.trace = trace;
        }

        @Override
        void fire() {
            try (Tracing.Scope scope = tracing.attach(trace)) {
                super.fire();
            }
        }
    }
}
