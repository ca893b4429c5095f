package dev.hadron.supervisor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.hadron.Pid;

/**
 * The children of a supervisor, in the order of their start, and who of them waits for what. Whoever is next is found without
 * looking at the others.
 */
final class Family {

    private final boolean ordered;
    private final NavigableMap<Long, Child> all = new TreeMap<>();
    private final Map<String, Child> byId = new HashMap<>();
    private final Map<Pid, Child> byPid = new HashMap<>();
    /** Those that are to end one after the other, the last first. */
    private final NavigableMap<Long, Child> stopping = new TreeMap<>();
    /** Those that are to start at some time. */
    private final NavigableMap<Long, Child> waiting = new TreeMap<>();
    /** Those of them whose time has come. */
    private final NavigableMap<Long, Child> due = new TreeMap<>();
    /** Those whose time had come when one that they depend on was not ready. */
    private final NavigableMap<Long, Child> blocked = new TreeMap<>();
    private long lastOrder;

    /** @param ordered whether a child starts only once those before it have started */
    Family(boolean ordered) {
        this.ordered = ordered;
    }

    Child add(ChildSpec spec, boolean dynamic) {
        Child child = new Child(spec, ++lastOrder, dynamic);
        all.put(child.order, child);
        byId.put(spec.id(), child);
        return child;
    }

    void remove(Child child) {
        all.remove(child.order);
        byId.remove(child.spec.id());
        rests(child);
    }

    @Nullable
    Child find(String id) {
        return byId.get(id);
    }

    @Nullable
    Child find(@Nullable Pid pid) {
        return pid == null ? null : byPid.get(pid);
    }

    Set<String> ids() {
        return byId.keySet();
    }

    Collection<Child> all() {
        return all.values();
    }

    /** Whom a crash of a child concerns besides itself. */
    List<Child> affected(Child crashed, RestartStrategy strategy) {
        List<Child> others = new ArrayList<>(switch (strategy) {
            case ONE_FOR_ONE -> List.of();
            case ONE_FOR_ALL -> all.values();
            case REST_FOR_ONE -> all.tailMap(crashed.order, false).values();
        });
        others.remove(crashed);
        return others;
    }

    // Processes.

    void lives(Child child, Pid pid) {
        byPid.put(pid, child);
    }

    /** Forgets a process; answers whose it was. */
    @Nullable
    Child ended(Pid pid) {
        Child child = byPid.remove(pid);
        if (child != null) {
            stopping.remove(child.order);
        }
        return child;
    }

    int alive() {
        return byPid.size();
    }

    // Stopping in order.

    void stopInOrder(Child child) {
        stopping.put(child.order, child);
    }

    /** Whose turn to end it is, null where nobody is to end. */
    @Nullable
    Child lastToStop() {
        Map.Entry<Long, Child> last = stopping.lastEntry();
        return last == null ? null : last.getValue();
    }

    // Starting in order.

    void waits(Child child) {
        due.remove(child.order);
        blocked.remove(child.order);
        waiting.put(child.order, child);
    }

    boolean isWaiting(Child child) {
        return waiting.containsKey(child.order);
    }

    /** The time of one that waits has come. */
    void isDue(Child child) {
        due.put(child.order, child);
    }

    /** It is not to start. */
    void rests(Child child) {
        waiting.remove(child.order);
        due.remove(child.order);
        blocked.remove(child.order);
    }

    /** Somebody has become ready, for whom others may wait. */
    void unblock() {
        due.putAll(blocked);
        blocked.clear();
    }

    /** Who may start now, null where nobody may. */
    @Nullable
    Child nextToStart() {
        if (ordered) {
            Map.Entry<Long, Child> first = waiting.firstEntry();
            return first != null && stopping.isEmpty() && due.containsKey(first.getKey()) && mayStart(first.getValue())
                    ? first.getValue()
                    : null;
        }
        for (Map.Entry<Long, Child> first = due.firstEntry(); first != null; first = due.firstEntry()) {
            if (mayStart(first.getValue())) {
                return first.getValue();
            }
            due.remove(first.getKey());
            blocked.put(first.getKey(), first.getValue());
        }
        return null;
    }

    /** Whether nothing is in the way of one that waits. */
    boolean mayStartNow(Child child) {
        return ordered ? nextToStart() == child : mayStart(child);
    }

    private boolean mayStart(Child child) {
        for (String id : child.spec.dependsOn()) {
            Child needed = byId.get(id);
            if (needed != null && !needed.ready) {
                return false;
            }
        }
        return true;
    }
}
