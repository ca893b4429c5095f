package dev.hadron.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.hadron.kernel.GroupMeters.Outcome;
import dev.hadron.testkit.Modeled.Ended;

/** What happens by itself in a model, one action after the other, in whatever order. */
record ModelActions(Model model, Observed observed) {

    /** What may happen next. */
    record Action(String kind, int id, Model.Signal signal) {
    }

    List<Action> possible() {
        List<Action> actions = new ArrayList<>();
        for (Modeled each : model.processes.values()) {
            if (each.gone) {
                continue;
            }
            if (!each.isAlive()) {
                actions.add(new Action("carry out", each.id, null));
                continue;
            }
            if (isDue(each)) {
                actions.add(new Action("fire", each.id, null));
            }
            if (each.starting) {
                actions.add(new Action("start", each.id, null));
            } else if (Observed.canHandOver(each)) {
                actions.add(new Action("hand over", each.id, null));
            }
        }
        Set<Long> ways = new HashSet<>();
        for (Model.Signal signal : model.signals) {
            boolean ended = signal.kind().equals("exec") && signal.to() != 0 && model.alive(signal.to()) == null;
            if (ways.add(signal.from() * 1_000_000L + signal.to()) && !ended) {
                actions.add(new Action("deliver", 0, signal));
            }
        }
        return actions;
    }

    private boolean isDue(Modeled process) {
        return process.deadline != 0 && process.deadline <= model.now
                || process.timers.stream().anyMatch(timer -> timer.at() <= model.now);
    }

    /** Does an action; answers what is wrong, or null. */
    String perform(Action action) {
        Modeled process = model.processes.get(action.id());
        return switch (action.kind()) {
            case "start" -> start(process);
            case "fire" -> fire(process);
            case "hand over" -> observed.handOver(model, process);
            case "carry out" -> carryOut(process);
            default -> deliver(action.signal());
        };
    }

    private String start(Modeled process) {
        process.starting = false;
        switch (process.definition) {
            case "m:fails" -> model.settle(process, Model.abnormal(Outcome.FAILED, "CONFLICT", "boom"));
            case "m:value" -> model.settle(process, Model.normal());
            default -> {
                // lives
            }
        }
        return null;
    }

    private String fire(Modeled process) {
        for (Modeled.Timer timer : List.copyOf(process.timers)) {
            if (timer.at() <= model.now) {
                process.timers.remove(timer);
                if (model.deliver(process.id, process, timer.topic(), timer.payload())) {
                    process.sent++;
                }
            }
        }
        if (process.deadline != 0 && process.deadline <= model.now) {
            model.settle(process, Model.timedOut());
        }
        return null;
    }

    /** R4.2, in its order; whom it tells hears of it in its own time. */
    private String carryOut(Modeled process) {
        if (!observed.closeAll(process) || !endExecs(process)) {
            return "what p" + process.id + " waits for should be CANCELED by its end";
        }
        model.names.values().removeIf(holder -> holder == process.id);
        Counters counters = model.hosts.get(process.host);
        counters.ended[process.end.outcome()]++;
        counters.deadLetters += process.mailbox();
        model.places.merge(process.host, 1, Integer::sum);
        hearOfLinks(process);
        process.watchers.forEach(watcher -> model.signals.add(new Model.Signal("pid.exit", process.id, watcher)));
        if (process.executor >= 0) {
            model.signals.add(new Model.Signal("exec", process.id, process.executor));
        }
        for (int link : process.links) {
            Modeled other = model.processes.get(link);
            if (process.end.outcome() != Outcome.NORMAL.ordinal()) {
                model.signals.add(new Model.Signal("pid.link.down", process.id, link));
            } else if (!other.gone) {
                other.links.remove(process.id);
            }
        }
        for (int watched : process.monitors) {
            Modeled other = model.processes.get(watched);
            if (!other.gone) {
                other.watchers.remove(process.id);
            }
        }
        process.waiting.clear();
        process.gone = true;
        return null;
    }

    /** Who has linked to it is told of its end, though it has not heard of that link yet (R6.1). */
    private void hearOfLinks(Modeled process) {
        for (Model.Signal signal : List.copyOf(model.signals)) {
            if (signal.kind().equals("link") && signal.to() == process.id) {
                process.links.add(signal.from());
                model.signals.remove(signal);
            }
        }
    }

    /** The children whose results it waits for end with it, or with its body, and the waits are CANCELED (R9, R10). */
    boolean endExecs(Modeled process) {
        boolean canceled = true;
        for (Modeled child : model.processes.values()) {
            if (!child.gone && child.executor == process.id && process.id != 0) {
                model.settle(child, Model.terminated());
                child.executor = -1;
                canceled &= observed.takeStart(process.id, "exec" + child.id, World.CANCELED);
            }
        }
        for (Model.Signal signal : List.copyOf(model.signals)) {
            if (signal.kind().equals("exec") && signal.to() == process.id) {
                model.signals.remove(signal);
                canceled &= observed.takeStart(process.id, "exec" + signal.from(), World.CANCELED);
            }
        }
        return canceled;
    }

    private String deliver(Model.Signal signal) {
        model.signals.remove(signal);
        Modeled from = model.processes.get(signal.from());
        Modeled to = model.alive(signal.to());
        if (signal.kind().equals("exec")) {
            return executed(signal, from.end);
        } else if (signal.kind().equals("link")) {
            model.processes.get(signal.to()).links.add(from.id);
        } else if (to == null) {
            return null;
        } else if (signal.kind().equals("pid.exit")) {
            to.monitors.remove(from.id);
            model.tell(to, "pid.exit", from.id, from.end.text());
        } else {
            to.links.remove(from.id);
            if (to.trapping) {
                model.tell(to, "pid.link.down", from.id, from.end.text());
            } else {
                model.settle(to, linked(from));
            }
        }
        return null;
    }

    private String executed(Model.Signal signal, Ended end) {
        return observed.take(signal.to(), "exec" + signal.from(), end.text()) ? null
                : "the exec of p" + signal.from() + " by p" + signal.to() + " should give " + end.text();
    }

    /** R6.4. */
    private static Ended linked(Modeled peer) {
        int origin = peer.end.origin() == 0 ? peer.id : peer.end.origin();
        return new Ended(peer.end.kind(), "linked process p" + origin + " failed: " + peer.end.first(),
                Outcome.LINKED.ordinal(),
                origin, peer.end.first());
    }
}
