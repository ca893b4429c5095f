package dev.hadron.supervisor;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessException;

/** One child, as its supervisor remembers it. */
final class Child {

    final ChildSpec spec;
    /** Its place among its siblings, by the order of their first start. */
    final long order;
    /** Whether it was added to a supervisor that was already there. */
    final boolean dynamic;
    ChildState state = ChildState.STARTING;
    @Nullable
    Pid pid;
    boolean ready;
    /** Whether its end has been decided on, so that its coming is no crash. */
    boolean stopping;
    /** Whether it has been asked to end. */
    boolean canceled;
    /** Whether it is started again once it has ended. */
    boolean again;
    /** Whether somebody has asked for it to be stopped: then only somebody who asks has it started. */
    boolean held;
    /** When it may be started. */
    long notBefore;
    long restarts;
    private long startedAt;
    private int crashes;
    private Duration delay = Duration.ZERO;
    private @Nullable ErrorKind kind;
    private String reason = "";

    Child(ChildSpec spec, long order, boolean dynamic) {
        this.spec = spec;
        this.order = order;
        this.dynamic = dynamic;
    }

    void started(Pid as, long now) {
        pid = as;
        startedAt = now;
        state = ChildState.STARTING;
        delay = Duration.ZERO;
        stopping = false;
        canceled = false;
        again = false;
        held = false;
        ready = false;
    }

    /** It has no process any more. */
    void ended(@Nullable ProcessException error) {
        pid = null;
        ready = false;
        if (error != null) {
            kind = error.kind();
            reason = CrashReport.shortened(error.message());
        }
    }

    /** How long it waits for its next start, this crash counted. */
    Duration crashed(long livedFor, double random) {
        if (livedFor >= spec.backoff().maxDelay().toNanos()) {
            crashes = 0;
        }
        restarts++;
        delay = spec.backoff().delay(crashes++, random);
        return delay;
    }

    /** How long its last process has lived, by now. */
    long livedFor(long now) {
        return now - startedAt;
    }

    /** It has to wait with another one, or not at all. */
    void waits(Duration with) {
        delay = with;
    }

    /** Somebody wants it to run: its backoff begins anew. */
    void forgive() {
        crashes = 0;
        delay = Duration.ZERO;
        held = false;
        state = pid == null ? ChildState.STARTING : state;
    }

    ChildInfo info() {
        return new ChildInfo(spec.id(), state, ready, pid, spec.definition(), spec.host(), spec.restart(), restarts,
                state == ChildState.BACKING_OFF ? delay : Duration.ZERO, kind, reason);
    }
}
