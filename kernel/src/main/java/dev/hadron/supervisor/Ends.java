package dev.hadron.supervisor;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessException;

/** Decides what follows from the ends of a supervisor's children. */
final class Ends {

    private final Supervisor spec;
    private final Surroundings surroundings;
    private final Family family;
    private final Agenda agenda;
    private final Children children;
    private final CrashReport report;
    private final Window window;
    private @Nullable ProcessException failure;

    Ends(Pid supervisor, Supervisor spec, Surroundings surroundings, Family family, Agenda agenda, Children children) {
        this.spec = spec;
        this.surroundings = surroundings;
        this.family = family;
        this.agenda = agenda;
        this.children = children;
        this.report = new CrashReport(spec.id(), supervisor);
        this.window = new Window(spec.intensity());
    }

    /** What the supervisor has to fail with, null where it need not. */
    @Nullable
    ProcessException failure() {
        return failure;
    }

    /** The process of a child has ended. */
    void ended(Child child, Pid pid, @Nullable ProcessException error, boolean closing) {
        child.ended(error);
        if (!child.stopping) {
            fallen(child, pid, error);
            return;
        }
        child.stopping = false;
        if (error != null) {
            report.stopped(child, pid, error);
        }
        if (child.again && !closing) {
            child.state = child.notBefore - agenda.now() > 0 ? ChildState.BACKING_OFF : ChildState.STARTING;
            children.wait(child, child.notBefore);
        } else {
            children.rest(child, ChildState.STOPPED);
        }
    }

    /** A child has ended by itself, or could not be spawned. */
    private void fallen(Child child, @Nullable Pid pid, @Nullable ProcessException error) {
        if (child.spec.restart().after(error)) {
            restart(child, pid, error);
        } else if (error != null) {
            report.stays(child, pid, error);
            children.rest(child, ChildState.FAILED);
        } else {
            child.ready = true;
            children.rest(child, ChildState.STOPPED);
            family.unblock();
        }
    }

    private void restart(Child child, @Nullable Pid pid, @Nullable ProcessException error) {
        long now = agenda.now();
        if (!window.admits(now)) {
            report.givesUp(child, pid, error, spec.intensity());
            children.become(child, ChildState.FAILED);
            failure = exceeded(child, error);
            return;
        }
        Duration delay = child.crashed(pid == null ? 0 : child.livedFor(now), surroundings.random().getAsDouble());
        report.restarts(child, pid, error, delay);
        long then = now + delay.toNanos();
        for (Child other : family.affected(child, spec.strategy())) {
            goAlong(other, delay, then);
        }
        child.state = ChildState.BACKING_OFF;
        children.wait(child, then);
        children.restarts(child);
    }

    /** A child has to be started anew because another one has crashed. */
    private void goAlong(Child child, Duration delay, long then) {
        boolean again = child.spec.restart() != Restart.TEMPORARY && !child.held;
        child.waits(delay);
        child.ready = false;
        if (child.pid != null) {
            child.stopping = true;
            child.again = again;
            child.notBefore = then;
            family.stopInOrder(child);
        } else if (again) {
            child.state = ChildState.BACKING_OFF;
            children.wait(child, family.isWaiting(child) && child.notBefore - then > 0 ? child.notBefore : then);
        }
    }

    private ProcessException exceeded(Child child, @Nullable ProcessException error) {
        String message = "supervisor " + spec.id() + " has given up, more than " + CrashReport.limit(spec.intensity())
                + "; the last was of child " + child.spec.id() + (error == null ? "" : ": " + error.message());
        return error == null ? new ProcessException(ErrorKind.UNAVAILABLE, message)
                : new ProcessException(error.kind(), message, error.retryable(), error.details());
    }

    /** A child could not be spawned: that counts as a crash. */
    void notSpawned(Child child, ProcessException error) {
        child.ended(error);
        fallen(child, null, error);
    }
}
