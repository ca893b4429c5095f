package dev.hadron.kernel;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.hadron.Pid;
import dev.hadron.ProcessEvent;

/**
 * The links and monitors of one process, in the order in which they were made (R6). On its shard's thread: what another process
 * asks for or tells arrives here as a signal, in the order of that process's other signals and messages.
 */
final class Relations {

    private final Process self;
    private final Map<Pid, Relation> links = new LinkedHashMap<>(4);
    private final Map<Pid, Relation> monitors = new LinkedHashMap<>(4);
    private final Map<Pid, Long> watchers = new LinkedHashMap<>(4);
    private long lastNumber;

    Relations(Process self) {
        this.self = self;
    }

    // What this process asks for.

    void monitor(Process target) {
        if (!monitors.containsKey(target.pid())) {
            long number = startMonitoring(target.pid());
            LocalPid me = self.pid();
            self.signal(target, () -> target.watchedBy(self, me, number));
        }
    }

    /** Counts a monitor that the other side has or will have. */
    long startMonitoring(Pid target) {
        long number = ++lastNumber;
        monitors.put(target, new Relation(number, 0));
        return number;
    }

    void unmonitor(Pid pid, @Nullable Process target) {
        Relation relation = monitors.remove(pid);
        if (relation != null && target != null) {
            long number = relation.own;
            LocalPid me = self.pid();
            self.signal(target, () -> target.unwatchedBy(me, number));
        }
    }

    void link(Process target) {
        if (!links.containsKey(target.pid())) {
            long number = startLinking(target.pid());
            self.signal(target, () -> target.linkedBy(self, number));
        }
    }

    /** Counts a link that the other side has or will have. */
    long startLinking(Pid target) {
        long number = ++lastNumber;
        links.put(target, new Relation(number, 0));
        return number;
    }

    void unlink(Pid pid, @Nullable Process target) {
        Relation relation = links.remove(pid);
        if (relation != null && target != null) {
            long seen = relation.theirs;
            LocalPid me = self.pid();
            self.signal(target, () -> target.unlinkedBy(me, seen));
        }
    }

    // What others ask for.

    void addWatcher(Pid watcher, long number) {
        watchers.put(watcher, number);
    }

    void removeWatcher(Pid watcher, long number) {
        watchers.remove(watcher, number);
    }

    void addLink(Pid other, long number) {
        Relation relation = links.get(other);
        if (relation == null) {
            links.put(other, new Relation(0, number));
        } else {
            relation.theirs = number;
        }
    }

    /** The other side has taken the link back, having seen so many of our requests. */
    void removeLink(Pid other, long seen) {
        Relation relation = links.get(other);
        if (relation != null && relation.own <= seen) {
            links.remove(other);
        }
    }

    // What others tell of their end.

    void exited(Pid from, long number, End end, Instant at) {
        Relation relation = monitors.get(from);
        if (relation != null && relation.own == number) {
            relation.own = Long.MAX_VALUE;
            self.accept(new Event(new ProcessEvent.Exit(from, at, end.result()), relation));
        }
    }

    void linkEnded(Pid from, long seen, End end, Instant at) {
        Relation relation = links.get(from);
        if (relation == null || relation.own > seen) {
            return;
        }
        if (end.isAbnormal() && self.trapsLinks()) {
            relation.own = Long.MAX_VALUE;
            self.accept(new Event(new ProcessEvent.LinkDown(from, at, end.result()), relation));
            return;
        }
        links.remove(from);
        if (end.isAbnormal()) {
            self.settle(End.linked(from, end));
        }
    }

    /** Whether a told relation still stands. */
    boolean stands(Event event) {
        return relationsOf(event).get(event.event.from()) == event.relation;
    }

    /** A told relation has been read, and is no more. */
    void read(Event event) {
        relationsOf(event).remove(event.event.from());
    }

    private Map<Pid, Relation> relationsOf(Event event) {
        return event.event instanceof ProcessEvent.Exit ? monitors : links;
    }

    // What the end and the inspector ask.

    Set<Map.Entry<Pid, Long>> watchers() {
        return watchers.entrySet();
    }

    Set<Map.Entry<Pid, Relation>> links() {
        return links.entrySet();
    }

    Set<Map.Entry<Pid, Relation>> monitors() {
        return monitors.entrySet();
    }

    List<Pid> linkedPids() {
        return Relations.alive(links);
    }

    List<Pid> monitoredPids() {
        return Relations.alive(monitors);
    }

    List<Pid> watcherPids() {
        return Relations.alive(watchers);
    }

    private static List<Pid> alive(Map<Pid, ?> relations) {
        return relations.keySet().stream().filter(Process::isListed).toList();
    }
}
