package dev.hadron.testkit;

import dev.hadron.testkit.Modeled.Listener;
import dev.hadron.testkit.Step.By;
import dev.hadron.testkit.Step.Call;
import dev.hadron.testkit.Step.Target;

/**
 * The calls of the contract, made on a model by an actor that is alive. What they answer begins with the kind of the error; the
 * contract gives few messages.
 */
record ModelCalls(Model model, Observed observed, Modeled self) {

    int actor() {
        return self == null ? 0 : self.id;
    }

    String answer(Call call) {
        Target target = call.target();
        if (target != null && (target.by() == By.PID || target.by() == By.TEXT) && !observed.knows(target.id())) {
            return "skipped";
        }
        if (self != null && !self.isAlive()) {
            return call.op() == Step.Op.LATE ? late(call) : World.CANCELED;
        }
        return switch (call.op()) {
            case SPAWN, SPAWN_MONITORED, SPAWN_LINKED, SPAWN_LINKED_MONITORED, BUILD, EXEC -> spawn(call);
            case SEND, SEND_TWO -> send(call);
            case MONITOR, LINK -> relate(call);
            case UNMONITOR, UNLINK -> unrelate(call);
            case TRAP -> {
                self.trapping = call.amount() == 1;
                yield "ok";
            }
            case TERMINATE -> {
                String refused = refused(call.target());
                if (refused == null) {
                    model.settle(target(call.target()), Model.terminated());
                }
                yield refused == null ? "ok" : refused;
            }
            case CANCEL -> cancel(call);
            case REGISTER -> names().register(call.text(), call.target() == null ? self.id : call.target().id());
            case UNREGISTER -> names().unregister(call.text());
            case LOOKUP -> names().lookup(call.text());
            case TIMER -> {
                self.timers.add(new Modeled.Timer(model.now + call.amount() * 1_000_000L + call.id() * 1000L, call.text(),
                        "m" + call.id()));
                yield "ok";
            }
            case LATE -> late(call);
            case RECEIVE, EVENT, LISTEN, LISTEN_MESSAGES, UNLISTEN -> read(call);
        };
    }

    private ModelNames names() {
        return new ModelNames(model);
    }

    private String late(Call call) {
        Modeled target = model.processes.get(call.target().id());
        return target != null && target.gone && target.watchedFromOutside && observed.hadBegun(target.id) ? World.CANCELED
                : "skipped";
    }

    // Spawning: R3, R9, R11.

    private String spawn(Call call) {
        String name = call.target() == null ? null : call.target().name();
        int messages = call.op() == Step.Op.BUILD ? call.amount() / 4 : 0;
        if (name != null && ModelNames.isNone(name) || !call.text().startsWith("m:") || !call.host().startsWith("m:")) {
            return failed(call, "INVALID");
        } else if (call.text().equals("m:nobody")) {
            return failed(call, "NOT_FOUND definition not found: m:nobody");
        } else if (call.host().equals("m:nowhere")) {
            return failed(call, "NOT_FOUND host not found: m:nowhere");
        } else if (name != null && model.holder(name) != null) {
            return "ALREADY_EXISTS";
        } else if (messages > World.CAPACITY && call.host().equals("m:reject") || model.places.get(call.host()) == 0) {
            return failed(call, "UNAVAILABLE");
        }
        Modeled child = new Modeled(call.id(), actor(), call.host(), call.text(), call.op() != Step.Op.EXEC);
        model.processes.put(call.id(), child);
        model.places.merge(call.host(), -1, Integer::sum);
        model.hosts.get(call.host()).spawned++;
        if (name != null) {
            model.names.put(name, call.id());
        }
        bind(call, child);
        for (int i = 0; i < messages; i++) {
            model.deliver(actor(), child, "a", "m" + call.id() + "." + i);
        }
        return call.op() == Step.Op.EXEC ? "ok" : "p" + call.id();
    }

    /** An exec answers later, even where it fails at once; those failures have messages of the contract's. */
    private String failed(Call call, String error) {
        if (call.op() != Step.Op.EXEC) {
            int space = error.indexOf(' ');
            return space < 0 ? error : error.substring(0, space) + ":" + error.substring(space);
        }
        String flagged = error.equals("UNAVAILABLE") ? "UNAVAILABLE! " : error;
        return observed.takeStart(actor(), "exec" + call.id(), flagged) ? "ok" : "an exec that fails with " + error;
    }

    private void bind(Call call, Modeled child) {
        int bond = self == null ? 0 : switch (call.op()) {
            case SPAWN_MONITORED -> 1;
            case SPAWN_LINKED -> 2;
            case SPAWN_LINKED_MONITORED -> 3;
            case BUILD -> call.amount() % 4;
            default -> 0;
        };
        if ((bond & 1) != 0) {
            self.monitors.add(child.id);
            child.watchers.add(self.id);
        }
        if ((bond & 2) != 0) {
            self.links.add(child.id);
            child.links.add(self.id);
        }
        if (call.op() == Step.Op.EXEC) {
            child.executor = actor();
        }
    }

    // Destinations: R2.1, R14.

    private Modeled target(Target target) {
        return target.by() == By.NAME ? model.holder(target.name()) : model.alive(target.id());
    }

    /** What a call gets whose destination is not there, null where it is. */
    private String refused(Target target) {
        if (target.by() == By.MALFORMED) {
            return "INVALID";
        }
        return target(target) != null ? null
                : "NOT_FOUND: process not found: " + (target.by() == By.NAME ? target.name() : "p" + target.id());
    }

    private String send(Call call) {
        if (call.text().isEmpty() || call.text().startsWith("@")) {
            return "INVALID";
        }
        String refused = refused(call.target());
        if (refused != null) {
            return refused;
        }
        for (int values = call.op() == Step.Op.SEND ? call.amount() : 1; true; values++) {
            String text = "m" + call.id();
            String payload = values == 0 ? "null" : values == 1 ? text : "[" + text + ", 2]";
            if (!model.deliver(actor(), target(call.target()), call.text(), payload)) {
                return "UNAVAILABLE";
            }
            if (self != null) {
                self.sent++;
            }
            if (call.op() == Step.Op.SEND || values == 2) {
                return "ok";
            }
        }
    }

    private String cancel(Call call) {
        if (call.amount() == 0) {
            return "INVALID";
        }
        String refused = refused(call.target());
        if (refused != null) {
            return refused;
        }
        Modeled target = target(call.target());
        long deadline = model.now + (call.amount() - 1) * 1_000_000L;
        boolean enforced = call.amount() != Model.NO_DEADLINE;
        model.tell(target, "pid.cancel", actor(), enforced ? String.valueOf(deadline) : "never");
        if (enforced && (target.deadline == 0 || deadline < target.deadline)) {
            target.deadline = deadline;
        }
        if (enforced && target == self && deadline <= model.now) {
            model.settle(self, Model.timedOut());
        }
        return "ok";
    }

    // Relations: R6.

    private boolean isSelf(Target target) {
        return target.by() == By.NAME ? target(target) == self : target.by() != By.MALFORMED && target.id() == self.id;
    }

    private String relate(Call call) {
        String refused = isSelf(call.target()) ? "INVALID" : refused(call.target());
        if (refused != null) {
            return refused;
        }
        Modeled target = target(call.target());
        if (call.op() == Step.Op.MONITOR) {
            self.monitors.add(target.id);
            target.watchers.add(self.id);
        } else if (self.links.add(target.id)) {
            model.signals.add(new Model.Signal("link", self.id, target.id));
        }
        return "ok";
    }

    private String unrelate(Call call) {
        if (call.target().by() == By.MALFORMED || call.target().by() == By.NAME) {
            String refused = refused(call.target());
            if (refused != null) {
                return refused;
            }
        }
        int other = call.target().by() == By.NAME ? target(call.target()).id : call.target().id();
        boolean link = call.op() == Step.Op.UNLINK;
        String kind = link ? "pid.link.down" : "pid.exit";
        (link ? self.links : self.monitors).remove(other);
        // A link that the other one has asked for and this one has not heard of is none yet: it may come after this.
        if (!link || !model.signals.contains(new Model.Signal("link", other, self.id))) {
            Modeled process = model.processes.get(other);
            if (process != null && !process.gone) {
                (link ? process.links : process.watchers).remove(self.id);
            }
            model.signals.remove(new Model.Signal(kind, other, self.id));
        }
        if (link) {
            model.signals.remove(new Model.Signal("link", self.id, other));
        }
        // No event of it comes any more, not even one that waits (R6.5).
        self.waiting.removeIf(item -> item.tells(kind, other));
        return "ok";
    }

    // Channels: R8.

    private String read(Call call) {
        boolean open = call.text() != null && self.listeners.containsKey(call.text());
        if (!open && (call.op() == Step.Op.UNLISTEN || call.op() == Step.Op.RECEIVE && call.text() != null)) {
            return "skipped";
        } else if (self.isReader()) {
            return "INVALID";
        }
        Listener listener = call.text() == null ? null : self.listeners.get(call.text());
        switch (call.op()) {
            case EVENT -> self.events++;
            case RECEIVE -> {
                if (listener == null) {
                    self.inbox++;
                } else if (listener.open()) {
                    self.listeners.put(call.text(), new Listener(listener.whole(), true, listener.receivers() + 1));
                } else if (!observed.take(self.id, call.text(), World.CANCELED)) {
                    return "a receive on a closed channel that is CANCELED";
                }
            }
            case UNLISTEN -> {
                if (!observed.close(self, call.text())) {
                    return "receives that are CANCELED by unlisten";
                }
            }
            default -> {
                boolean whole = call.op() == Step.Op.LISTEN_MESSAGES;
                if (call.text().isEmpty() || call.text().startsWith("@")
                        || listener != null && listener.open() && listener.whole() != whole) {
                    return "INVALID";
                } else if (listener == null || !listener.open()) {
                    self.listeners.put(call.text(), new Listener(whole, true, 0));
                }
            }
        }
        return "ok";
    }
}
