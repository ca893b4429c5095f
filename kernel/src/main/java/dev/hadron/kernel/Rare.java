package dev.hadron.kernel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.hadron.ProcessOptions;

/** What few processes have, made on first use. On the shard's thread. */
final class Rare {

    final Relations relations;
    /** Those of the kernel's own who wait for the end. */
    final List<ExitWatcher> exitWatchers = new ArrayList<>(0);
    /** The children whose results this process waits for. */
    final Set<Process> executing = new LinkedHashSet<>(0);
    final Timers timers;
    /** What the children of this process have from it; made for the first one. */
    @Nullable
    Heritage heirs;
    ProcessOptions options = ProcessOptions.DEFAULT;
    /** The stop of its host that the process has been told of, null where there is none. */
    @Nullable
    Stopping stopping;
    /** The last of the events that are known to wait in front of a Behavior's oldest message, null where none is known. */
    @Nullable
    Node passed;
    private @Nullable TimerEntry deadline;
    private long deadlineAt;

    Rare(Process self) {
        this.timers = new Timers(self);
        this.relations = new Relations(self);
    }

    /** Ends the process by force at a moment of the kernel's clock, unless it is to be ended sooner (R5.3). */
    void enforce(Process process, long at, long now) {
        if (deadline != null && deadlineAt <= at) {
            return;
        }
        clearDeadline();
        deadlineAt = at;
        deadline = timers.wheel().set(TimerEntry.of(() -> process.settle(End.timedOut())), at - now);
    }

    /** Lets go of what belongs to a body that is over: its timers, and the children that it waits for. */
    void clearBody() {
        passed = null;
        timers.clear();
        for (Process child : executing) {
            child.settle(End.terminated());
        }
        executing.clear();
    }

    void clearDeadline() {
        if (deadline != null) {
            timers.wheel().cancel(deadline);
            deadline = null;
        }
    }
}
