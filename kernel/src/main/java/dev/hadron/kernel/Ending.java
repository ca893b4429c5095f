package dev.hadron.kernel;

import java.time.Instant;
import java.util.List;
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
    private final List<Map.Entry<Pid, Long>> watchers;
    private final List<ExitWatcher> exitWatchers;
    private final List<Map.Entry<Pid, Relation>> links;
    private final List<Map.Entry<Pid, Relation>> monitors;
    private int told;

    private Ending(Process process, End end, Instant at, @Nullable Rare rare) {
        this.end = end;
        this.at = at;
        this.watchers = rare == null ? List.of() : rare.relations.watchers();
        this.exitWatchers = rare == null ? List.of() : List.copyOf(rare.exitWatchers);
        this.links = rare == null ? List.of() : rare.relations.links();
        this.monitors = rare == null ? List.of() : rare.relations.monitors();
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
        process.cell().group.host.leave();
        return new Ending(process, end, kernel.clock().now(), rare);
    }

    End end() {
        return end;
    }

    Instant at() {
        return at;
    }

    @Override
    boolean slice(Process process, Budget budget) {
        int all = watchers.size() + exitWatchers.size() + links.size() + monitors.size();
        while (told < all) {
            tell(process, told++);
            if (!budget.spend()) {
                break;
            }
        }
        return told < all;
    }

    private void tell(Process process, int number) {
        int behindWatchers = number - watchers.size();
        int behindWaiters = behindWatchers - exitWatchers.size();
        int behindLinks = behindWaiters - links.size();
        if (behindWatchers < 0) {
            Map.Entry<Pid, Long> watcher = watchers.get(number);
            tellExit(process, processOf(watcher), watcher.getValue());
        } else if (behindWaiters < 0) {
            process.shard.guard("waiter", () -> exitWatchers.get(behindWatchers).exited(process, end, at));
        } else if (behindLinks < 0) {
            Map.Entry<Pid, Relation> link = links.get(behindWaiters);
            tellLink(process, processOf(link), link.getValue().theirs);
        } else {
            Map.Entry<Pid, Relation> monitor = monitors.get(behindLinks);
            forget(process, processOf(monitor), monitor.getValue().own);
        }
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
