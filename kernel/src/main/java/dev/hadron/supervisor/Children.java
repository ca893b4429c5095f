package dev.hadron.supervisor;

import java.time.Duration;
import java.util.Map;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.Self;
import dev.hadron.Spawner;

/** Starts the children of a supervisor, stops them, and decides what follows from their ends. */
final class Children {

    private static final Logger LOG = Logger.getLogger(Children.class);
    /** A child that has lived for so long has not failed at its start. */
    private static final Duration SETTLING = Duration.ofMillis(10);

    private final Self self;
    private final Supervisor spec;
    private final Surroundings surroundings;
    private final Family family;
    private final Agenda agenda;
    private final Window window;
    private final CrashReport report;
    private @Nullable ProcessException failure;

    Children(Self self, Supervisor spec, Surroundings surroundings, Family family, Agenda agenda) {
        this.self = self;
        this.spec = spec;
        this.surroundings = surroundings;
        this.family = family;
        this.agenda = agenda;
        this.window = new Window(spec.intensity());
        this.report = new CrashReport(spec.id(), self.pid());
    }

    /** What the supervisor has to fail with, null where it need not. */
    @Nullable
    ProcessException failure() {
        return failure;
    }

    /** Whether all first children have started, or have ended and are not started again. */
    boolean haveStarted() {
        for (Child child : family.all()) {
            if (!child.dynamic && (child.state == ChildState.STARTING || child.state == ChildState.BACKING_OFF)) {
                return false;
            }
        }
        return true;
    }

    // Starting.

    /** Has a child started at a moment, in its turn. */
    void wait(Child child, long notBefore) {
        child.notBefore = notBefore;
        family.waits(child);
        publish(child);
        if (notBefore - agenda.now() <= 0) {
            family.isDue(child);
        } else {
            agenda.at(notBefore, () -> comeDue(child));
        }
    }

    /** Has a child started in its turn, at once where it may be. */
    void waitForTurn(Child child) {
        wait(child, agenda.now());
    }

    private void comeDue(Child child) {
        if (family.isWaiting(child) && child.notBefore - agenda.now() <= 0) {
            family.isDue(child);
        }
    }

    /** Starts the next child that may be started; false where none may. */
    boolean startNext() {
        Child child = family.nextToStart();
        if (child == null) {
            return false;
        }
        family.rests(child);
        Pid pid;
        try {
            pid = spawn(child.spec);
        } catch (ProcessException e) {
            child.ended(e);
            fallen(child, null, e);
            return true;
        }
        started(child, pid);
        return true;
    }

    /** Starts a child now; fails as a spawn does. */
    void start(Child child) {
        family.rests(child);
        started(child, spawn(child.spec));
    }

    private void started(Child child, Pid pid) {
        family.lives(child, pid);
        child.started(pid, agenda.now());
        publish(child);
        if (child.spec.isSupervisor()) {
            tellSupervised(pid);
        } else {
            agenda.at(agenda.now() + SETTLING.toNanos(), () -> ready(pid));
        }
    }

    private Pid spawn(ChildSpec child) {
        Object[] arguments = child.arguments().toArray();
        if (child.name() == null) {
            return self.spawnLinkedMonitored(child.definition(), child.host(), arguments);
        }
        Spawner named = self.withContext(Map.of()).withName(child.name());
        return named.spawnLinkedMonitored(child.definition(), child.host(), arguments);
    }

    private void tellSupervised(Pid child) {
        try {
            self.send(child, SupervisorProcess.SUPERVISED);
        } catch (ProcessException e) {
            if (e.kind() != ErrorKind.NOT_FOUND) {
                self.fail(e);
            }
        }
    }

    /** A child has come through its start. */
    void ready(@Nullable Pid pid) {
        Child child = family.find(pid);
        if (child != null && !child.ready) {
            child.ready = true;
            child.state = ChildState.RUNNING;
            publish(child);
            family.unblock();
        }
    }

    // Stopping.

    /** Stops a child by itself, whatever others do. */
    void stop(Child child, boolean again) {
        child.again = again;
        if (!child.stopping) {
            child.notBefore = agenda.now();
            child.stopping = true;
        }
        cancel(child);
    }

    /** Stops all children, the last first; none is started again. */
    void stopAll() {
        for (Child child : family.all()) {
            family.rests(child);
            child.again = false;
            if (child.pid != null) {
                child.stopping = true;
                family.stopInOrder(child);
            } else if (child.state != ChildState.FAILED) {
                become(child, ChildState.STOPPED);
            }
        }
    }

    /** Asks the next child to end whose turn it is. */
    void stopNext() {
        Child last = family.lastToStop();
        if (last != null) {
            cancel(last);
        }
    }

    private void cancel(Child child) {
        if (child.canceled || child.pid == null) {
            return;
        }
        child.canceled = true;
        try {
            self.cancel(child.pid, child.spec.stopTimeout());
        } catch (ProcessException e) {
            // One that is not alive any more is about to say so.
            if (e.kind() != ErrorKind.NOT_FOUND) {
                throw e;
            }
        }
    }

    // Ends.

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
            wait(child, child.notBefore);
        } else {
            rest(child, ChildState.STOPPED);
        }
    }

    /** A child has ended by itself, or could not be spawned. */
    private void fallen(Child child, @Nullable Pid pid, @Nullable ProcessException error) {
        if (child.spec.restart().after(error)) {
            restart(child, pid, error);
        } else if (error != null) {
            report.stays(child, pid, error);
            rest(child, ChildState.FAILED);
        } else {
            child.ready = true;
            rest(child, ChildState.STOPPED);
            family.unblock();
        }
    }

    private void restart(Child child, @Nullable Pid pid, @Nullable ProcessException error) {
        long now = agenda.now();
        if (!window.admits(now)) {
            report.givesUp(child, pid, error, spec.intensity());
            become(child, ChildState.FAILED);
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
        wait(child, then);
    }

    /** A child has to be started anew because another one has crashed. */
    private void goAlong(Child child, Duration delay, long then) {
        boolean again = child.spec.restart() != Restart.TEMPORARY && !child.held;
        child.waits(delay);
        if (child.pid != null) {
            child.stopping = true;
            child.again = again;
            child.notBefore = then;
            family.stopInOrder(child);
        } else if (again) {
            child.state = ChildState.BACKING_OFF;
            wait(child, family.isWaiting(child) && child.notBefore - then > 0 ? child.notBefore : then);
        }
    }

    private ProcessException exceeded(Child child, @Nullable ProcessException error) {
        String message = "supervisor " + spec.id() + " has given up, more than " + CrashReport.limit(spec.intensity())
                + "; the last was of child " + child.spec.id() + (error == null ? "" : ": " + error.message());
        return error == null ? new ProcessException(ErrorKind.UNAVAILABLE, message)
                : new ProcessException(error.kind(), message, error.retryable(), error.details());
    }

    /** A child is not started again by itself; one that was added later is forgotten. */
    void rest(Child child, ChildState state) {
        family.rests(child);
        become(child, state);
        if (child.dynamic) {
            forget(child);
        }
    }

    private void become(Child child, ChildState state) {
        child.state = state;
        publish(child);
    }

    void forget(Child child) {
        family.remove(child);
        tell(() -> surroundings.listener().removed(self.pid(), spec.id(), child.spec.id()));
    }

    void publish(Child child) {
        tell(() -> surroundings.listener().changed(self.pid(), spec.id(), child.info()));
    }

    private static void tell(Runnable news) {
        try {
            news.run();
        } catch (RuntimeException e) {
            LOG.error("A listener to supervisors has failed", e);
        }
    }
}
