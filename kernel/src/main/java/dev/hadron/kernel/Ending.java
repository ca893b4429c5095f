package dev.hadron.kernel;

import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.Pid;

/**
 * Carries out the end of a process (R4.2), in two parts. The first is done at once: everything of the process is
 * closed, its names and its place become free, its unread messages are counted. The second tells those who are to be
 * told, monitors first, then links, then those that it watched itself, in slices like any other work, so that neither
 * a hundred thousand monitors nor a long chain of links holds the loop.
 */
final class Ending extends Runner {

    private final End end;
    private final Instant at;
    /** Nothing changes what these go through: whoever comes to a process that is ending is told at once. */
    private final Iterator<Map.Entry<Pid, Long>> watchers;
    private final Iterator<ExitWatcher> exitWatchers;
    private final Iterator<Map.Entry<Pid, Relation>> links;
    private final Iterator<Map.Entry<Pid, Relation>> monitors;

    private Ending(Process process, End end, Instant at, @Nullable Rare rare) {
        this.end = end;
        this.at = at;
        this.watchers = rare == null ? Collections.emptyIterator() : rare.relations.watchers().iterator();
        this.exitWatchers = rare == null ? Collections.emptyIterator() : rare.exitWatchers.iterator();
        this.links = rare == null ? Collections.emptyIterator() : rare.relations.links().iterator();
        this.monitors = rare == null ? Collections.emptyIterator() : rare.relations.monitors().iterator();
    }

    /** Does the first part. */
    static Ending begin(Process process, End end, @Nullable Rare rare, Runner before) {
        if (rare != null) {
            rare.clearDeadline();
            rare.clearBody();
        }
        process.shard.guard("cancellation", before::close);
        Kernel kernel = process.shard.kernel;
        kernel.names().release(process);
        process.shard.table.remove(process);
        process.cell().countEnd(end.outcome());
        process.deadLetters();
        process.pid().process = null;
        Group group = process.cell().group;
        if (!group.host.hidden) {
            kernel.lifecycle().ended(process.pid(), group.definition(), end.outcome(), end.errorOrNull());
        }
        group.host.leave();
        return new Ending(process, end, process.shard.now(), rare);
    }

    End end() {
        return end;
    }

    @Override
    boolean isToEnd() {
        return false;
    }

    Instant at() {
        return at;
    }

    @Override
    boolean slice(Process process, Budget budget) {
        while (tellNext(process)) {
            if (!budget.spend()) {
                return true;
            }
        }
        return false;
    }

    /** Tells the next who is to be told; false where nobody is left. */
    private boolean tellNext(Process process) {
        if (watchers.hasNext()) {
            Map.Entry<Pid, Long> watcher = watchers.next();
            tellExit(process, processOf(watcher), watcher.getValue());
        } else if (exitWatchers.hasNext()) {
            ExitWatcher waiter = exitWatchers.next();
            process.shard.guard("waiter", () -> waiter.exited(process, end, at));
        } else if (links.hasNext()) {
            Map.Entry<Pid, Relation> link = links.next();
            tellLink(process, processOf(link), link.getValue().theirs);
        } else if (monitors.hasNext()) {
            Map.Entry<Pid, Relation> monitor = monitors.next();
            forget(process, processOf(monitor), monitor.getValue().own);
        } else {
            return false;
        }
        return true;
    }

    private static @Nullable Process processOf(Map.Entry<Pid, ?> relation) {
        return ((LocalPid) relation.getKey()).process;
    }

    /** Takes a monitor of this process's own back, so that whom it watched does not remember it. */
    private static void forget(Process process, @Nullable Process watched, long number) {
        if (watched != null) {
            process.signal(watched, () -> watched.unwatchedBy(process.pid(), number));
        }
    }

    /** Tells a watcher of the end. */
    void tellExit(Process process, @Nullable Process watcher, long number) {
        if (watcher != null) {
            process.signal(watcher, () -> watcher.exitOf(process.pid(), number, end, at));
        }
    }

    /** Tells the other side of a link of the end, and which of its requests this side had seen. */
    void tellLink(Process process, @Nullable Process other, long seen) {
        if (other != null) {
            process.signal(other, () -> other.linkEndOf(process.pid(), seen, end, at));
        }
    }
}
