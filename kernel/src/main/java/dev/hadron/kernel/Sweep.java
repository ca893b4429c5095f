package dev.hadron.kernel;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** Does something to every process of some groups on one shard, a few at a time, so that the loop goes on meanwhile. */
final class Sweep implements Runnable {

    private static final int AT_ONCE = 128;

    private final Shard shard;
    private final Iterator<Group> groups;
    private final Consumer<Process> action;
    private final Runnable whenDone;
    private @Nullable Group group;
    private long after = -1;

    /** @param whenDone what comes behind the last of them, on the shard's thread too */
    Sweep(Shard shard, Iterable<Group> groups, Consumer<Process> action, Runnable whenDone) {
        this.shard = shard;
        this.groups = groups.iterator();
        this.action = action;
        this.whenDone = whenDone;
    }

    /** Does the next few. On the shard's thread. */
    @Override
    public void run() {
        if (group == null) {
            if (!groups.hasNext()) {
                whenDone.run();
                return;
            }
            group = groups.next();
            after = -1;
        }
        List<Process> some = new ArrayList<>(AT_ONCE);
        shard.table.list(group.cell(shard).roster(), after, AT_ONCE, some);
        for (Process process : some) {
            after = process.pid().serial();
            action.accept(process);
        }
        if (some.size() < AT_ONCE) {
            group = null;
        }
        shard.loop.later(this);
    }
}
