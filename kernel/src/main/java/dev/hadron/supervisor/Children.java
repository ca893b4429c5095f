package dev.hadron.supervisor;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.Self;
import dev.hadron.Spawner;

/** Starts the children of a supervisor, stops them, and tells what becomes of them. */
final class Children {

    private static final Logger LOG = Logger.getLogger(Children.class);
    /** A child that has lived for so long has not failed at its start. */
    private static final Duration SETTLING = Duration.ofMillis(10);

    private final Self self;
    private final Supervisor spec;
    private final Surroundings surroundings;
    private final Family family;
    private final Agenda agenda;

    Children(Self self, Supervisor spec, Surroundings surroundings, Family family, Agenda agenda) {
        this.self = self;
        this.spec = spec;
        this.surroundings = surroundings;
        this.family = family;
        this.agenda = agenda;
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

    /** Starts a child now; fails as a spawn does. */
    void start(Child child) {
        family.rests(child);
        Pid pid = spawn(child.spec);
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

    /** A child is not started again by itself; one that was added later is forgotten. */
    void rest(Child child, ChildState state) {
        family.rests(child);
        become(child, state);
        if (child.dynamic) {
            forget(child);
        }
    }

    void become(Child child, ChildState state) {
        child.state = state;
        publish(child);
    }

    void forget(Child child) {
        family.remove(child);
        tell(listener -> listener.removed(self.pid(), spec.id(), child.spec.id()));
    }

    void publish(Child child) {
        tell(listener -> listener.changed(self.pid(), spec.id(), child.info()));
    }

    /** Tells that a child that has ended will be started again. */
    void restarts(Child child) {
        tell(listener -> listener.restarts(self.pid(), spec.id(), child.info()));
    }

    private void tell(Consumer<SupervisionListener> news) {
        for (SupervisionListener listener : surroundings.listeners()) {
            try {
                news.accept(listener);
            } catch (RuntimeException e) {
                LOG.error("A listener to supervisors has failed", e);
            }
        }
    }
}
