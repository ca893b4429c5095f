package dev.hadron.kernel;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.ProcessTimer;

/** The timers of one process's body: each sends it a message, once or again and again; all are gone at its end. */
final class Timers {

    private final Set<Pending> pending = new LinkedHashSet<>(0);

    /** Starts a timer. On the shard's thread. */
    ProcessTimer start(Process process, Duration delay, boolean repeated, String topic, @Nullable Object[] payload) {
        Topics.check(topic);
        Pending timer = new Pending(process, Face.nanos(delay), repeated, topic, Payloads.of(payload));
        pending.add(timer);
        timer.schedule(timer.nanos);
        return timer;
    }

    /** Takes all timers back. On the shard's thread. */
    void clear() {
        pending.forEach(Pending::take);
        pending.clear();
    }

    private final class Pending implements ProcessTimer {

        private final Process process;
        private final long nanos;
        private final boolean repeated;
        private final String topic;
        private final @Nullable Object payload;
        private Loop.@Nullable Timer timer;
        private long due;

        Pending(Process process, long nanos, boolean repeated, String topic, @Nullable Object payload) {
            this.process = process;
            this.nanos = nanos;
            this.repeated = repeated;
            this.topic = topic;
            this.payload = payload;
            this.due = process.shard.kernel.clock().nanoTime();
        }

        /** Waits anew; a repeated one counts from when it was due, so that it does not drift. */
        void schedule(long delay) {
            due += nanos;
            timer = process.shard.loop.schedule(this::fire, delay);
        }

        private void fire() {
            if (repeated) {
                schedule(Math.max(0, due + nanos - process.shard.kernel.clock().nanoTime()));
            } else {
                pending.remove(this);
            }
            try {
                Process.deliver(process, process, topic, repeated ? Payloads.copy(payload) : payload);
            } catch (ProcessException e) {
                if (e.kind() != ErrorKind.UNAVAILABLE) {
                    throw e;
                }
            }
        }

        void take() {
            if (timer != null) {
                timer.cancel();
            }
        }

        @Override
        public void cancel() {
            process.shard.run(() -> {
                if (pending.remove(this)) {
                    take();
                }
            });
        }
    }
}
