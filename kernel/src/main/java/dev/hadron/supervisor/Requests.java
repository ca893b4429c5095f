package dev.hadron.supervisor;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.Self;

/**
 * What a supervisor is asked for, each by a message whose sender gets a {@link Reply}, whatever is wrong with it. Other
 * messages are not answered: two processes that answer everything would never come to an end.
 */
final class Requests {

    static final String START = "start-child";
    static final String RESTART = "restart-child";
    static final String STOP = "stop-child";
    static final String DELETE = "delete-child";
    static final String CHILDREN = "children";
    static final String COUNT = "count-children";

    private static final List<String> CHANGES = List.of(START, RESTART, STOP, DELETE);
    private static final Logger LOG = Logger.getLogger(Requests.class);

    private final Self self;
    private final Supervisor spec;
    private final Family family;
    private final Children children;
    private final List<Open> open = new ArrayList<>();

    Requests(Self self, Supervisor spec, Family family, Children children) {
        this.self = self;
        this.spec = spec;
        this.family = family;
        this.children = children;
    }

    void handle(Message message, boolean closing) {
        Reply reply;
        try {
            reply = answer(message, closing);
        } catch (ProcessException e) {
            reply = new Reply.Refusal(e);
        }
        if (reply != null) {
            send(message.from(), reply);
        }
    }

    /** The answer, null where it comes later. */
    private @Nullable Reply answer(Message message, boolean closing) {
        String topic = message.topic();
        if (topic.equals(CHILDREN)) {
            return new Reply.Answer(family.all().stream().map(Child::info).toList());
        }
        if (topic.equals(COUNT)) {
            return new Reply.Answer(counts());
        }
        if (!CHANGES.contains(topic)) {
            LOG.debugf("A supervisor does not know the topic %s", topic);
            return null;
        }
        if (closing) {
            throw new ProcessException(ErrorKind.UNAVAILABLE, "supervisor " + spec.id() + " is stopping");
        }
        if (topic.equals(START) && message.payload() instanceof ChildSpec child) {
            return new Reply.Answer(add(child));
        }
        Child child = child(message.payload());
        return switch (topic) {
            case START -> start(child, message.from());
            case RESTART -> restart(child, message.from());
            case STOP -> stop(child, message.from());
            default -> delete(child);
        };
    }

    private Child child(@Nullable Object id) {
        if (!(id instanceof String text)) {
            throw new ProcessException(ErrorKind.INVALID, "the payload is the id of a child, a text, or a ChildSpec to start");
        }
        Child child = family.find(text);
        if (child == null) {
            throw new ProcessException(ErrorKind.NOT_FOUND, "child not found: " + text);
        }
        return child;
    }

    /** Adds a child; where nothing is in its way it is started now, so that its spawner gets what a spawn fails with. */
    private ChildInfo add(ChildSpec added) {
        Supervisor.check(added, spec.intensity(), family.ids());
        Child child = family.add(added, true);
        children.waitForTurn(child);
        if (family.mayStartNow(child)) {
            try {
                children.start(child);
            } catch (ProcessException e) {
                children.forget(child);
                throw e;
            }
        }
        return child.info();
    }

    private @Nullable Reply start(Child child, @Nullable Pid asker) {
        if (child.pid != null && !child.stopping) {
            return new Reply.Answer(child.info());
        }
        child.forgive();
        if (child.pid == null) {
            children.waitForTurn(child);
        } else {
            child.again = true;
        }
        return later(child, asker);
    }

    private @Nullable Reply restart(Child child, @Nullable Pid asker) {
        if (child.pid == null || child.stopping) {
            return start(child, asker);
        }
        child.forgive();
        children.stop(child, true);
        return later(child, asker);
    }

    private @Nullable Reply stop(Child child, @Nullable Pid asker) {
        child.held = true;
        if (child.pid == null) {
            children.rest(child, ChildState.STOPPED);
            return new Reply.Answer(child.info());
        }
        children.stop(child, false);
        return later(child, asker);
    }

    private Reply delete(Child child) {
        if (child.pid != null || family.isWaiting(child)) {
            throw new ProcessException(ErrorKind.CONFLICT, "child " + child.spec.id() + " runs or is to run; stop it first");
        }
        children.forget(child);
        return new Reply.Answer(true);
    }

    private ChildCounts counts() {
        int supervisors = (int) family.all().stream().filter(child -> child.spec.isSupervisor()).count();
        int all = family.all().size();
        return new ChildCounts(all, family.alive(), supervisors, all - supervisors);
    }

    private @Nullable Reply later(Child child, @Nullable Pid asker) {
        if (asker != null) {
            open.add(new Open(child, asker));
        }
        return null;
    }

    /** Answers those whose child has ended, and has been started again where it was to be and could be. */
    void answerLater() {
        for (Iterator<Open> all = open.iterator(); all.hasNext();) {
            Open request = all.next();
            if (!request.child.stopping) {
                all.remove();
                send(request.asker, new Reply.Answer(request.child.info()));
            }
        }
    }

    /** A request that is answered later. */
    private record Open(Child child, Pid asker) {
    }

    private void send(@Nullable Pid to, Reply reply) {
        if (to == null) {
            return;
        }
        try {
            self.send(to, Reply.TOPIC, reply);
        } catch (ProcessException e) {
            // One who waits no longer is no concern of the supervisor's.
            LOG.debugf("No answer to %s: %s", to, e.message());
        }
    }
}
