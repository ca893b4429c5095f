package dev.hadron.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.Pid;

/**
 * Carries out the end of a process (R4.2), in two parts. The first is done at once: everything of the process is closed, its
 * names and its place become free, its unread messages are counted. The second tells those who are to be told, monitors first,
 * then links, in slices like any other work, so that neither a hundred thousand monitors nor a long chain of links holds the
 * loop.
 */
final class Ending extends Runner {

    private final End end;
    private final Instant at;
    private final List<Map.Entry<Pid, Long>> watchers;
    private final List<ExitWatcher> exitWatchers;
    private final List<Map.Entry<Pid, Relation>> links;
    private int told;

    private Ending(Process process, End end, Instant at, @Nullable Rare rare) {
        this.end = end;
        this.at = at;
        this.watchers = rare == null ? List.of() : rare.relations.watchers();
        this.exitWatchers = rare == null ? List.of() : List.copyOf(rare.exitWatchers);
        this.links = rare == null ? List.of() : rare.relations.links();
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
        int all = watchers.size() + exitWatchers.size() + links.size();
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
        int behindAll = behindWatchers - exitWatchers.size();
        if (behindWatchers < 0) {
            Map.Entry<Pid, Long> watcher = watchers.get(number);
            tellExit(process, ((LocalPid) watcher.getKey()).process, watcher.getValue());
        } else if (behindAll < 0) {
            process.shard.guard("waiter", () -> exitWatchers.get(behindWatchers).exited(process, end, at));
        } else {
            Map.Entry<Pid, Relation> link = links.get(behindAll);
            tellLink(process, ((LocalPid) link.getKey()).process, link.getValue().theirs);
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
