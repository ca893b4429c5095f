package dev.hadron.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.hadron.kernel.GroupMeters.Outcome;
import dev.hadron.kernel.OverflowPolicy;
import dev.hadron.testkit.Modeled.Ended;
import dev.hadron.testkit.Modeled.Listener;

/**
 * What the contract says that a kernel is: processes, names, and what is on its way between them. Calls change it at once, as
 * far as the contract has them do that; everything else is an action that may be taken in any order the contract allows
 * ({@link ModelActions}).
 */
final class Model {

    /** The amount of a cancel without a deadline; any other is the deadline in milliseconds and one more. */
    static final int NO_DEADLINE = 1000;
    static final long BEGINNING = 1_000_000_000;

    final Map<Integer, Modeled> processes = new TreeMap<>();
    final Map<String, Integer> names = new TreeMap<>();
    final Map<String, Counters> hosts = new TreeMap<>();
    final Map<String, Integer> places = new HashMap<>();
    final List<Signal> signals = new ArrayList<>();
    long now = BEGINNING;
    int round;

    /**
     * What {@code to} is to hear of {@code from}: that it has linked to it, or that it has ended: as an EXIT, along a link, or
     * as the result of an exec.
     */
    record Signal(String kind, int from, int to) {
    }

    Model() {
        for (OverflowPolicy policy : OverflowPolicy.values()) {
            hosts.put(World.host(policy), new Counters());
            places.put(World.host(policy), World.MAX_PROCESSES);
        }
    }

    Model copy() {
        Model copy = new Model();
        processes.forEach((id, process) -> copy.processes.put(id, process.copy()));
        copy.names.putAll(names);
        hosts.forEach((id, counters) -> copy.hosts.put(id, counters.copy()));
        copy.places.putAll(places);
        copy.signals.addAll(signals);
        copy.now = now;
        copy.round = round;
        return copy;
    }

    Modeled alive(int id) {
        Modeled process = processes.get(id);
        return process != null && process.isAlive() ? process : null;
    }

    /** The process that holds a name, null where none alive does. */
    Modeled holder(String name) {
        Integer holder = names.get(name);
        return holder == null ? null : alive(holder);
    }

    Set<String> namesOf(int id) {
        Set<String> mine = new TreeSet<>();
        names.forEach((name, holder) -> {
            if (holder == id) {
                mine.add(name);
            }
        });
        return mine;
    }

    // Ends.

    static Ended normal() {
        return new Ended("value", "v", Outcome.NORMAL.ordinal(), 0, null);
    }

    static Ended abnormal(Outcome outcome, String kind, String message) {
        return new Ended(kind, message, outcome.ordinal(), 0, message);
    }

    static Ended timedOut() {
        return abnormal(Outcome.TIMED_OUT, "TIMEOUT", "cancel deadline exceeded");
    }

    static Ended terminated() {
        return abnormal(Outcome.TERMINATED, "CANCELED", "process terminated");
    }

    /** The first cause wins (R4.2). */
    boolean settle(Modeled process, Ended end) {
        if (!process.isAlive()) {
            return false;
        }
        process.end = end;
        return true;
    }

    // Messages.

    /** Puts a message into a mailbox, or drops one; false where it is refused (R2.5). */
    boolean deliver(int sender, Modeled to, String topic, String payload) {
        Counters counters = hosts.get(to.host);
        boolean full = to.mailbox() >= World.CAPACITY;
        if (full && to.host.equals(World.host(OverflowPolicy.REJECT))) {
            counters.rejected++;
            return false;
        }
        counters.accepted++;
        if (full) {
            counters.dropped++;
            if (to.host.equals(World.host(OverflowPolicy.DROP_NEWEST))) {
                return true;
            }
            for (int i = 0; i < to.waiting.size(); i++) {
                if (!to.waiting.get(i).isEvent()) {
                    to.waiting.remove(i);
                    break;
                }
            }
        }
        to.waiting.add(new Item(sender, topic, topic + "=" + payload + " from p" + sender, payload, round));
        return true;
    }

    void tell(Modeled to, String kind, int about, String text) {
        to.waiting.add(new Item(about, null, kind + " p" + about + " at " + now + " " + text, null, round));
    }

    // What can be seen.

    Map<Integer, String> views() {
        Map<Integer, String> views = new LinkedHashMap<>();
        for (Modeled each : processes.values()) {
            if (each.isAlive()) {
                views.put(each.id,
                        each.definition + " on " + each.host + " of p" + each.parent + " names " + namesOf(each.id)
                                + " mailbox "
                                + each.mailbox() + " received " + each.received + " sent " + each.sent + " links "
                                + pids(each.links) + " monitors " + pids(each.monitors) + " watched " + pids(each.watchers)
                                + (each.trapping ? " trapping" : ""));
            }
        }
        return views;
    }

    private Set<String> pids(Set<Integer> of) {
        Set<String> pids = new TreeSet<>();
        for (int id : of) {
            if (alive(id) != null) {
                pids.add("p" + id);
            }
        }
        return pids;
    }

    Map<String, String> heldNames() {
        Map<String, String> held = new TreeMap<>();
        names.forEach((name, holder) -> {
            if (alive(holder) != null) {
                held.put(name, "p" + holder);
            }
        });
        return held;
    }

    /** When something falls due next; {@link Long#MAX_VALUE} where nothing does. */
    long nextDue() {
        long next = Long.MAX_VALUE;
        for (Modeled each : processes.values()) {
            if (each.isAlive()) {
                next = each.deadline == 0 ? next : Math.min(next, each.deadline);
                for (Modeled.Timer timer : each.timers) {
                    next = Math.min(next, timer.at());
                }
            }
        }
        return next;
    }

    /** Everything that may still matter, as a text that is equal where that is equal. */
    String key() {
        StringBuilder key = new StringBuilder();
        for (Modeled each : processes.values()) {
            if (each.gone) {
                key.append(each.id).append(each.end.hashCode());
            } else {
                key.append(each.id).append(each.end).append(each.starting).append(each.trapping).append(each.waiting)
                        .append(each.inbox).append(each.events).append(each.listeners).append(each.timers.size())
                        .append(each.deadline).append(each.links).append(each.monitors).append(each.watchers);
            }
        }
        return key.append(signals).append(names).append(places).append(hosts).toString();
    }

    static void close(Modeled process, String channel) {
        switch (channel) {
            case "inbox" -> process.inbox = 0;
            case "events" -> process.events = 0;
            default -> process.listeners.computeIfPresent(channel, (topic, l) -> new Listener(l.whole(), false, 0));
        }
    }
}
