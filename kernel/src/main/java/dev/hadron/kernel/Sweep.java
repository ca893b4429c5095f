package dev.hadron.kernel;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** Does something to every process that a host has on one shard, a few at a time, so that the loop goes on meanwhile. */
final class Sweep implements Runnable {

    private static final int AT_ONCE = 128;

    private final Shard shard;
    private final Iterator<Group> groups;
    private final Consumer<Process> action;
    private @Nullable Group group;
    private long after = -1;

    Sweep(Shard shard, Host host, Consumer<Process> action) {
        this.shard = shard;
        this.groups = host.groups().iterator();
        this.action = action;
    }

    /** Does the next few. On the shard's thread. */
    @Override
    public void run() {
        if (group == null) {
            if (!groups.hasNext()) {
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
