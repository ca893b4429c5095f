package dev.hadron.supervisor;

import org.jspecify.annotations.Nullable;

import dev.hadron.Behavior;
import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import dev.hadron.Self;

/**
 * A supervisor at work. Whatever comes only changes what is to be done; {@link #advance} then does as much of it as is possible
 * and fair in one turn: the next child that is to end is asked to, those whose time has come are started, and the supervisor
 * ends once it is to and no child lives. So it never waits, and nothing that comes in the meantime is out of turn.
 */
final class SupervisorProcess implements Behavior {

    /** How many children are started in one breath. */
    private static final int AT_ONCE = 64;
    private static final long BREATH_NANOS = 1_000_000;
    /** A supervisor tells a child that is one that it is supervised; the child answers when its own children have started. */
    static final String SUPERVISED = "supervised";
    private static final String STARTED = "started";
    /** When a full mailbox is tried again. */
    private static final long AGAIN_NANOS = 1_000_000_000;
    private static final Runnable NOTHING = () -> {
    };

    private final Self self;
    private final Supervisor spec;
    private final Agenda agenda;
    private final Family family;
    private final Children children;
    private final Ends ends;
    private final Requests requests;
    private @Nullable Pid parent;
    private int startsLeft = AT_ONCE;
    private boolean closing;
    private @Nullable ProcessException closedBy;

    SupervisorProcess(Self self, Supervisor spec, Surroundings surroundings) {
        this.self = self;
        this.spec = spec;
        this.agenda = new Agenda(self, surroundings.nanoTime());
        this.family = new Family(spec.strategy().isOrdered());
        this.children = new Children(self, spec, surroundings, family, agenda);
        this.ends = new Ends(self.pid(), spec, surroundings, family, agenda, children);
        this.requests = new Requests(self, spec, family, children);
    }

    void begin() {
        spec.children().forEach(child -> children.waitForTurn(family.add(child, false)));
        advance();
    }

    @Override
    public void onMessage(Message message) {
        switch (message.topic()) {
            case Agenda.TICK -> agenda.woken(message);
            case SUPERVISED -> parent = message.from();
            case STARTED -> children.ready(message.from());
            default -> requests.handle(message, closing);
        }
        advance();
    }

    @Override
    public void onEvent(Self me, ProcessEvent event) {
        if (event instanceof ProcessEvent.Exit exit) {
            // Its link is down too; that is told next, unless it is taken back.
            self.unlink(exit.from());
            exited(exit.from(), exit.result() instanceof ExitResult.Failure failure ? failure.error() : null);
        } else if (event instanceof ProcessEvent.LinkDown down && down.result() instanceof ExitResult.Failure failure) {
            close(failure.error());
        } else if (event instanceof ProcessEvent.Cancel) {
            close(null);
        }
        advance();
    }

    private void exited(Pid pid, @Nullable ProcessException error) {
        Child child = family.ended(pid);
        if (child != null) {
            ends.ended(child, pid, error, closing);
        }
    }

    /** Ends all children, then itself: with the first error that it was closed by, normally where there is none. */
    private void close(@Nullable ProcessException error) {
        closedBy = closedBy == null ? error : closedBy;
        if (!closing) {
            closing = true;
            children.stopAll();
        }
    }

    private void advance() {
        agenda.run(AT_ONCE);
        if (!closing) {
            startSome();
        }
        ProcessException failure = ends.failure();
        if (failure != null) {
            close(failure);
        }
        children.stopNext();
        requests.answerLater();
        if (closing) {
            finish();
        } else {
            announce();
            agenda.arm();
        }
    }

    /**
     * Starts as many as is fair to others on the loop, whatever comes in the meantime: the ends of those that fail at once come
     * at once too, and must not have more started in the same breath.
     */
    private void startSome() {
        while (startsLeft > 0 && ends.failure() == null) {
            Child next = family.nextToStart();
            if (next == null) {
                return;
            }
            startsLeft--;
            try {
                children.start(next);
            } catch (ProcessException e) {
                ends.notSpawned(next, e);
            }
        }
        if (startsLeft == 0) {
            startsLeft = -1;
            agenda.at(agenda.now() + BREATH_NANOS, () -> startsLeft = AT_ONCE);
        }
    }

    private void finish() {
        if (family.alive() > 0) {
            return;
        }
        if (closedBy == null) {
            self.end(null);
        } else {
            self.fail(closedBy);
        }
    }

    /** Tells a supervisor that supervises this one when the children have started, once. */
    private void announce() {
        if (parent == null || !children.haveStarted()) {
            return;
        }
        try {
            self.send(parent, STARTED);
        } catch (ProcessException e) {
            if (e.kind() == ErrorKind.UNAVAILABLE) {
                agenda.at(agenda.now() + AGAIN_NANOS, NOTHING);
                return;
            }
        }
        parent = null;
    }
}
