package dev.hadron.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A process as the contract has it. */
final class Modeled {

    final int id;
    final int parent;
    final String host;
    final boolean watchedFromOutside;
    String definition;
    boolean starting = true;
    boolean trapping;
    /** How it ended, null where that is not settled. */
    Ended end;
    boolean gone;
    long received;
    long sent;
    Set<Integer> links = new LinkedHashSet<>();
    Set<Integer> monitors = new LinkedHashSet<>();
    Set<Integer> watchers = new LinkedHashSet<>();
    List<Item> waiting = new ArrayList<>();
    int inbox;
    int events;
    Map<String, Listener> listeners = new LinkedHashMap<>();
    /** When it is ended by force; 0 where it is not. */
    long deadline;
    List<Timer> timers = new ArrayList<>();
    /** The process that waits for its result, -1 where none does. */
    int executor = -1;

    /** @param cause what is passed on to linked processes: who was first, and what it said */
    record Ended(String kind, String message, int outcome, int origin, String first) {
        String text() {
            return kind + " " + message;
        }
    }

    record Timer(long at, String topic, String payload) {
    }

    record Listener(boolean whole, boolean open, int receivers) {
    }

    Modeled(int id, int parent, String host, String definition, boolean watchedFromOutside) {
        this.id = id;
        this.parent = parent;
        this.host = host;
        this.definition = definition;
        this.watchedFromOutside = watchedFromOutside;
    }

    Modeled copy() {
        if (gone) {
            return this;
        }
        Modeled copy = new Modeled(id, parent, host, definition, watchedFromOutside);
        copy.starting = starting;
        copy.trapping = trapping;
        copy.end = end;
        copy.received = received;
        copy.sent = sent;
        copy.links = new LinkedHashSet<>(links);
        copy.monitors = new LinkedHashSet<>(monitors);
        copy.watchers = new LinkedHashSet<>(watchers);
        copy.waiting = new ArrayList<>(waiting);
        copy.inbox = inbox;
        copy.events = events;
        copy.listeners = new LinkedHashMap<>(listeners);
        copy.deadline = deadline;
        copy.timers = new ArrayList<>(timers);
        copy.executor = executor;
        return copy;
    }

    boolean isAlive() {
        return end == null;
    }

    boolean isReader() {
        return definition.equals("m:reader") || definition.equals("m:value");
    }

    /** How many messages wait. */
    int mailbox() {
        int messages = 0;
        for (Item item : waiting) {
            messages += item.isEvent() ? 0 : 1;
        }
        return messages;
    }

    /** The channel that hands an item over. */
    String channel(Item item) {
        if (isReader()) {
            return "all";
        }
        if (item.isEvent()) {
            return "events";
        }
        Listener listener = listeners.get(item.topic());
        return listener != null && listener.open() ? item.topic() : "inbox";
    }

    /** How many wait at a channel. */
    int receivers(String channel) {
        return switch (channel) {
            case "all" -> Integer.MAX_VALUE;
            case "inbox" -> inbox;
            case "events" -> events;
            default -> listeners.get(channel).receivers();
        };
    }

    void received(String channel) {
        switch (channel) {
            case "all" -> {
                // reads everything
            }
            case "inbox" -> inbox--;
            case "events" -> events--;
            default -> listeners.computeIfPresent(channel,
                    (topic, l) -> new Listener(l.whole(), l.open(), l.receivers() - 1));
        }
    }

    String print(Item item, String channel) {
        Listener listener = listeners.get(channel);
        return listener == null || listener.whole() ? item.whole() : item.raw();
    }
}
