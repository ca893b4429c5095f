package dev.hadron.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What processes got in one step, and how much of it a model has explained. Where the contract leaves an order open, what was
 * seen decides it.
 */
final class Observed {

    private final World world;
    private final Map<String, List<String>> logs;
    private final Map<String, Integer> taken = new HashMap<>();

    Observed(World world) {
        this.world = world;
        this.logs = world.logs;
    }

    Observed copy() {
        Observed copy = new Observed(world);
        copy.taken.putAll(taken);
        return copy;
    }

    /** Whether the PID of a process is known: that of an exec's child is once it has begun. */
    boolean knows(int id) {
        return world.pid(id) != null;
    }

    /** Whether a process had begun when it ended. */
    boolean hadBegun(int id) {
        return world.self(id) != null;
    }

    String next(int id, String channel) {
        List<String> log = logs.getOrDefault(id + "/" + channel, List.of());
        int at = taken.getOrDefault(id + "/" + channel, 0);
        return at < log.size() ? log.get(at) : null;
    }

    boolean take(int id, String channel, String expected) {
        return expected.equals(next(id, channel)) && take(id, channel);
    }

    boolean takeStart(int id, String channel, String expected) {
        String next = next(id, channel);
        return next != null && next.startsWith(expected) && take(id, channel);
    }

    private boolean take(int id, String channel) {
        taken.merge(id + "/" + channel, 1, Integer::sum);
        return true;
    }

    /** Closes a channel: all who wait there get CANCELED. */
    boolean close(Modeled process, String channel) {
        for (int receivers = process.receivers(channel); receivers > 0; receivers--) {
            if (!take(process.id, channel, World.CANCELED)) {
                return false;
            }
        }
        Model.close(process, channel);
        return true;
    }

    boolean closeAll(Modeled process) {
        if (process.isReader()) {
            return true;
        }
        for (String topic : process.listeners.keySet()) {
            if (!close(process, topic)) {
                return false;
            }
        }
        return close(process, "inbox") && close(process, "events");
    }

    /** Whether somebody waits at a channel that has an item. */
    static boolean canHandOver(Modeled process) {
        for (Item item : process.waiting) {
            if (process.receivers(process.channel(item)) > 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Hands over one item that somebody waits for; what was seen next must be among what may come next. Answers what is wrong.
     */
    String handOver(Model model, Modeled process) {
        Item item = first(process);
        String channel = process.channel(item);
        String seen = next(process.id, channel);
        Item next = seen == null ? null : permissible(process, channel, seen);
        if (next == null) {
            return "p" + process.id + " should get " + process.print(item, channel) + " from " + channel + ", not " + seen;
        }
        take(process.id, channel);
        process.waiting.remove(next);
        process.received(channel);
        if (!next.isEvent()) {
            process.received++;
            model.hosts.get(process.host).received++;
        }
        return null;
    }

    private static Item first(Modeled process) {
        for (Item item : process.waiting) {
            if (process.receivers(process.channel(item)) > 0) {
                return item;
            }
        }
        return null;
    }

    /** The oldest of its sender in this channel, of the step in which the oldest of all came, that looks like what was seen. */
    private static Item permissible(Modeled process, String channel, String seen) {
        Set<Integer> senders = new HashSet<>();
        int round = -1;
        for (Item item : process.waiting) {
            if (process.channel(item).equals(channel)) {
                round = round < 0 ? item.round() : round;
                if (item.round() != round) {
                    return null;
                } else if (senders.add(item.sender()) && process.print(item, channel).equals(seen)) {
                    return item;
                }
            }
        }
        return null;
    }

    /** What was seen and not explained. */
    List<String> rest() {
        List<String> rest = new ArrayList<>();
        logs.forEach((channel, log) -> log.subList(taken.getOrDefault(channel, 0), log.size())
                .forEach(entry -> rest.add("p" + channel + " got " + entry)));
        return rest;
    }

    String key() {
        return taken.toString();
    }
}
