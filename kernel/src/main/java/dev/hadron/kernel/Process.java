package dev.hadron.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Instant;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;

/**
 * One process: whether it lives, what it does, and what others tell it. What its own code may ask is in {@link SelfFace},
 * in the name of the {@link Run} that it is part of; what waits for it is in {@link Mailbox}.
 * <p>
 * It belongs to the thread of its shard; every field is that thread's alone, but for what is final, what its mailbox
 * says, and {@link #end}, whether and how its end is settled: one word, null until somebody's compare-and-set puts the
 * end in, with volatile order, so that whoever has ended it, and whoever learns of that, sees it dead (R15.2).
 */
final class Process extends Mailbox {

    private static final Logger LOG = Logger.getLogger(Process.class);
    private static final VarHandle END;

    static {
        try {
            END = MethodHandles.lookup().findVarHandle(Process.class, "end", End.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Heritage heritage;
    private final long startedAt;
    private volatile @Nullable End end;
    private @Nullable Rare rare;
    @Nullable
    Process nextReady;
    boolean ready;
    /** How many turns it lets pass, because it has sent more than fits into one. */
    private byte turnsToPass;

    Process(Shard shard, LocalPid pid, GroupCell cell, Heritage heritage, Starting starting) {
        super(shard, pid, cell, starting);
        this.heritage = heritage;
        this.startedAt = shard.now().toEpochMilli();
    }

    @Override
    Process process() {
        return this;
    }

    Rare rare() {
        if (rare == null) {
            rare = new Rare(this);
        }
        return rare;
    }

    // Events and signals.

    /** Counts what its reader is about to get. */
    void handedOver(Node node) {
        if (node instanceof Envelope message) {
            countReceived(message);
        } else if (node instanceof Event event && event.relation != null) {
            rare().relations.read(event);
        }
    }

    /** An event has left the queue in front of the oldest message. */
    void passNoMore(Event event) {
        if (rare != null && rare.passed == event) {
            rare.passed = null;
        }
    }

    /** Takes an event in. */
    void accept(Event event) {
        if (end == null && runner().accept(event)) {
            shard.makeReady(this);
        }
    }

    /** Whether an event is still to be told. */
    boolean counts(Event event) {
        return event.relation == null || rare().relations.stands(event);
    }

    /** Sends a signal in the order of this process's messages. On this shard's thread, or a blocking body's. */
    void signal(Process to, Runnable signal) {
        if (to.shard.isCurrent() && sendsHereOnly()) {
            signal.run();
        } else {
            to.shard.push(new Task(signal));
        }
    }

    void watchedBy(Process watcher, LocalPid watcherPid, long number) {
        if (runner() instanceof Ending ending) {
            ending.tellExit(this, watcher, number);
        } else {
            rare().relations.addWatcher(watcherPid, number);
        }
    }

    void unwatchedBy(Pid watcher, long number) {
        if (rare != null && !(runner() instanceof Ending)) {
            rare.relations.removeWatcher(watcher, number);
        }
    }

    void linkedBy(Process other, long number) {
        if (runner() instanceof Ending ending) {
            ending.tellLink(this, other, number);
        } else {
            rare().relations.addLink(other.pid(), number);
        }
    }

    void unlinkedBy(Pid other, long seen) {
        if (rare != null && !(runner() instanceof Ending)) {
            rare.relations.removeLink(other, seen);
        }
    }

    void exitOf(Pid from, long number, End itsEnd, Instant at) {
        if (end == null && rare != null) {
            rare.relations.exited(from, number, itsEnd, at);
        }
    }

    void linkEndOf(Pid from, long seen, End itsEnd, Instant at) {
        if (end == null && rare != null) {
            rare.relations.linkEnded(from, seen, itsEnd, at);
        }
    }

    /** Somebody asks this process to end, by a moment of the kernel's clock where {@code deadline} is given. */
    void canceled(@Nullable Pid from, Instant at, @Nullable Instant deadline, long deadlineNanos) {
        if (end != null) {
            return;
        }
        accept(new Event(new ProcessEvent.Cancel(from, at, deadline), null));
        if (deadline != null) {
            long now = shard.kernel.clock().nanoTime();
            if (deadlineNanos - now <= 0) {
                settle(End.timedOut());
            } else {
                rare().enforce(this, deadlineNanos, now);
            }
        }
    }

    void addExitWatcher(ExitWatcher watcher) {
        if (runner() instanceof Ending ending) {
            shard.guard("waiter", () -> watcher.exited(this, ending.end(), ending.at()));
        } else {
            rare().exitWatchers.add(watcher);
        }
    }

    void removeExitWatcher(ExitWatcher watcher) {
        if (rare != null && !(runner() instanceof Ending)) {
            rare.exitWatchers.remove(watcher);
        }
    }

    boolean trapsLinks() {
        return rare != null && rare.options.trapLinks();
    }

    // Life and end.

    /** Whether the end is not settled. Any thread. */
    boolean isAlive() {
        return end == null;
    }

    @Override
    boolean isSettled() {
        return end != null;
    }

    /** Settles the end, unless it is settled: the first cause wins (R4.2). Any thread. */
    boolean settle(End cause) {
        if (!END.compareAndSet(this, null, cause)) {
            return false;
        }
        closePlaces();
        shard.run(() -> shard.makeReady(this));
        return true;
    }

    /** Settles or carries out what the process's own code has asked for in the callback that has just returned. */
    void settlePending() {
        if (shard.asked.hasEnd() || shard.asked.hasUpgrade()) {
            settleAsked();
        }
    }

    private void settleAsked() {
        End asked = shard.asked.takeEnd();
        Upgrade upgrade = shard.asked.takeUpgrade();
        if (asked != null) {
            settle(asked);
        } else if (upgrade != null) {
            upgrade.carryOut(this);
        }
    }

    /** The process's own code has asked for another body: at once where none of its code is running, else when it returns. */
    void upgradeTo(Run run, Upgrade upgrade) {
        run.supersede();
        if (!shard.pendUpgrade(this, upgrade)) {
            shard.push(new Task(() -> upgrade.carryOut(this)));
        }
    }

    /** A body of the process has thrown; that of one which has been replaced counts no more. */
    void crash(Run run, Throwable failure) {
        if (!run.isSuperseded()) {
            fail(failure);
        }
    }

    /** The process's own code has thrown. */
    void fail(Throwable failure) {
        if (!settle(End.failed(failure)) || failure instanceof ProcessException) {
            return;
        }
        // As its own code, so that the log's line has its fields.
        shard.runFor(this, () -> log(failure));
    }

    private void log(Throwable failure) {
        try {
            LOG.errorf(failure, "Process %s of %s failed", pid(), cell().group.definition());
        } catch (Throwable e) {
            // A failure that cannot even be printed.
            LOG.errorf("Process %s of %s failed with a %s", pid(), cell().group.definition(), failure.getClass().getName());
        }
    }

    /** Gives the process its slice; says whether it has more to do. */
    boolean slice(Budget budget) {
        Host host = cell().host;
        budget.beginSlice(host.sliceMessages, host.sliceNanos);
        End settled = end;
        if (settled != null && runner().isToEnd()) {
            runner(Ending.begin(this, settled, rare, runner()));
        } else if (turnsToPass > 0) {
            turnsToPass--;
            return true;
        }
        boolean more = runner().slice(this, budget);
        turnsToPass = (byte) budget.slicesOver();
        return more;
    }

    /** Lets the process begin, with so many messages preloaded. On the shard's thread. */
    void release(int preloaded) {
        if (runner() instanceof Starting starting) {
            countPreloaded(preloaded);
            starting.release();
            shard.makeReady(this);
        }
    }

    /** The body whose code is its own; null where what runs is not its own: its end, or a reply process. */
    @Nullable
    Run ownBody() {
        if (runner() instanceof Ending || cell().host.hidden) {
            return null;
        }
        return runner() instanceof Starting starting ? starting.body() : (Run) runner();
    }

    /** What it has from its spawner. Any thread. */
    Heritage heritage() {
        return heritage;
    }

    /** What its own children have from it. Any thread; kept where that is this shard's. */
    Heritage heirs() {
        if (!shard.isCurrent()) {
            return new Heritage(pid(), heritage.context(), heritage.guard());
        }
        Rare own = rare();
        if (own.heirs == null) {
            own.heirs = new Heritage(pid(), heritage.context(), heritage.guard());
        }
        return own.heirs;
    }

    // What the inspector asks.

    Instant startedAt() {
        return Instant.ofEpochMilli(startedAt);
    }

    /** Its links and monitors, for a look at them. */
    Relations relations() {
        return rare == null ? new Relations(this) : rare.relations;
    }

    /** Whether a PID is that of a process that lists show: alive, and not of the kernel's own. */
    static boolean isListed(Pid pid) {
        Process process = ((LocalPid) pid).process;
        return process != null && process.isAlive() && !process.cell().host.hidden;
    }
}
