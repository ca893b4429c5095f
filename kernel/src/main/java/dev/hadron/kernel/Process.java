package dev.hadron.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import dev.hadron.kernel.ProcessInfo.State;
import dev.hadron.spi.Definition;

/**
 * One process: where it belongs, whether it lives, and what waits for it. What its own code may ask is in {@link SelfFace}, in
 * the name of the {@link Run} that it is part of.
 * <p>
 * It belongs to the thread of its {@link #shard}; every field is that thread's alone, but for these (R15.2):
 * <ul>
 * <li>{@link #end}, whether and how its end is settled: one word, null until somebody's compare-and-set puts the end in, with
 * volatile order, so that whoever has ended it, and whoever learns of that, sees it dead;
 * <li>{@link #fromElsewhere}, how many messages from other threads were ever admitted, and {@link #balance}, how many from its
 * own
 * thread were admitted less all that were received or dropped. Their sum is how many wait, wherever they wait. Other threads
 * count
 * the first up atomically; the shard writes the second with release and others read it with acquire, so whoever has seen a
 * message
 * handled sees its place free. Taking a message in from the inbound queue changes neither, so the sum never wavers;
 * <li>{@link #elsewhere}, set by the first send that the process makes off its own thread, before that send is made, with
 * volatile
 * order. From then on everything that it sends goes through inbound queues, as a short way past them could overtake (R2.3);
 * <li>{@link #cell}, what the process runs and where, changed by an upgrade on the shard's thread; volatile, as sends and
 * meters
 * elsewhere look at it;
 * <li>what is final: safely published by its constructor.
 * </ul>
 */
final class Process {

    private static final Logger LOG = Logger.getLogger(Process.class);
    private static final VarHandle END;
    private static final VarHandle FROM_ELSEWHERE;
    private static final VarHandle BALANCE;
    private static final VarHandle ELSEWHERE;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            END = lookup.findVarHandle(Process.class, "end", End.class);
            FROM_ELSEWHERE = lookup.findVarHandle(Process.class, "fromElsewhere", int.class);
            BALANCE = lookup.findVarHandle(Process.class, "balance", int.class);
            ELSEWHERE = lookup.findVarHandle(Process.class, "elsewhere", LongAdder.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    final Shard shard;
    private final LocalPid pid;
    private volatile GroupCell cell;
    private final Heritage heritage;
    private final long startedAt;
    private volatile @Nullable End end;
    private volatile int fromElsewhere;
    private int balance;
    private volatile @Nullable LongAdder elsewhere;
    private int held;
    private Runner runner;
    private @Nullable Rare rare;
    private long received;
    private long sent;
    @Nullable
    Process nextReady;
    boolean ready;

    Process(Shard shard, LocalPid pid, GroupCell cell, Heritage heritage, Starting starting) {
        this.shard = shard;
        this.pid = pid;
        this.cell = cell;
        this.heritage = heritage;
        this.runner = starting;
        this.startedAt = shard.kernel.clock().now().toEpochMilli();
    }

    LocalPid pid() {
        return pid;
    }

    GroupCell cell() {
        return cell;
    }

    Runner runner() {
        return runner;
    }

    void runner(Runner next) {
        runner = next;
    }

    Rare rare() {
        if (rare == null) {
            rare = new Rare(this);
        }
        return rare;
    }

    // Messages in.

    /** Sends a message from {@code from}, or from no process; the target was alive just now. Any thread. */
    static void deliver(@Nullable Process from, Process to, String topic, @Nullable Object payload) {
        Thread here = Thread.currentThread();
        if (here == to.shard.thread && (from == null || from.isDirect(to, here))) {
            to.admit(new Envelope(from == null ? null : from.pid, topic, payload));
        } else {
            LongAdder count = from == null || here == from.shard.thread ? null : from.sendsElsewhere();
            to.admitFromElsewhere(new RemoteEnvelope(to, from == null ? null : from.pid, topic, payload));
            if (count != null) {
                count.increment();
                return;
            }
        }
        if (from != null) {
            from.sent++;
        }
    }

    private boolean isDirect(Process to, Thread here) {
        return to.shard == shard && here == shard.thread && elsewhere == null;
    }

    private LongAdder sendsElsewhere() {
        LongAdder count = elsewhere;
        if (count != null) {
            return count;
        }
        LongAdder made = new LongAdder();
        LongAdder before = (LongAdder) ELSEWHERE.compareAndExchange(this, null, made);
        return before == null ? made : before;
    }

    private void admit(Envelope message) {
        if (cell.group.host.overflow == OverflowPolicy.REJECT && unread() >= cell.group.host.capacity) {
            throw refuse();
        }
        BALANCE.setRelease(this, balance + 1);
        queue(message);
    }

    private void admitFromElsewhere(RemoteEnvelope message) {
        if (cell.group.host.overflow == OverflowPolicy.REJECT && unread() >= cell.group.host.capacity) {
            throw refuse();
        }
        FROM_ELSEWHERE.getAndAdd(this, 1);
        shard.push(message);
    }

    private ProcessException refuse() {
        cell.rejected.increment();
        return new ProcessException(ErrorKind.UNAVAILABLE,
                "mailbox is full: " + pid + " holds " + cell.group.host.capacity + " messages at most");
    }

    /** How many messages wait. Any thread. */
    int unread() {
        return fromElsewhere + (int) BALANCE.getAcquire(this);
    }

    /** Takes in a message that was admitted on another thread. */
    void takeIn(RemoteEnvelope message) {
        queue(message);
    }

    private void queue(Envelope message) {
        cell.accepted++;
        if (end != null) {
            leave();
            cell.deadLetters++;
        } else if (held < cell.group.host.capacity || makeRoom()) {
            held++;
            if (runner.accept(message)) {
                shard.makeReady(this);
            }
        } else {
            leave();
            cell.dropped++;
        }
    }

    /** Drops the oldest message where the host's policy is that; says whether there is room now. */
    private boolean makeRoom() {
        OverflowPolicy overflow = cell.group.host.overflow;
        if (overflow == OverflowPolicy.DROP_OLDEST && runner.removeOldest() != null) {
            held--;
            leave();
            cell.dropped++;
            return true;
        }
        return overflow == OverflowPolicy.REJECT;
    }

    private void leave() {
        BALANCE.setRelease(this, balance - 1);
    }

    /** Counts what its reader is about to get. */
    void handedOver(Node node) {
        if (node instanceof Event event) {
            if (event.relation != null) {
                rare().relations.read(event);
            }
            return;
        }
        held--;
        leave();
        received++;
        cell.received++;
    }

    /** Counts all unread messages as dead letters: the process is ending. */
    void deadLetters() {
        cell.deadLetters += held;
        held = 0;
    }

    /** Takes an event in. */
    void accept(Event event) {
        if (end == null && runner.accept(event)) {
            shard.makeReady(this);
        }
    }

    /** Whether an event is still to be told. */
    boolean counts(Event event) {
        return event.relation == null || rare().relations.stands(event);
    }

    // Signals.

    /** Sends a signal in the order of this process's messages. On this shard's thread, or a blocking body's. */
    void signal(Process to, Runnable signal) {
        if (to.shard.isCurrent() && elsewhere == null) {
            signal.run();
        } else {
            to.shard.push(new Task(signal));
        }
    }

    void watchedBy(Process watcher, LocalPid watcherPid, long number) {
        if (runner instanceof Ending ending) {
            ending.tellExit(this, watcher, number);
        } else {
            rare().relations.addWatcher(watcherPid, number);
        }
    }

    void unwatchedBy(Pid watcher, long number) {
        if (rare != null) {
            rare.relations.removeWatcher(watcher, number);
        }
    }

    void linkedBy(Process other, long number) {
        if (runner instanceof Ending ending) {
            ending.tellLink(this, other, number);
        } else {
            rare().relations.addLink(other.pid, number);
        }
    }

    void unlinkedBy(Pid other, long seen) {
        if (rare != null) {
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
        if (runner instanceof Ending ending) {
            shard.guard("waiter", () -> watcher.exited(this, ending.end(), ending.at()));
        } else {
            rare().exitWatchers.add(watcher);
        }
    }

    void removeExitWatcher(ExitWatcher watcher) {
        if (rare != null && !(runner instanceof Ending)) {
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

    boolean isSettled() {
        return end != null;
    }

    /** Settles the end, unless it is settled: the first cause wins (R4.2). Any thread. */
    boolean settle(End cause) {
        if (!END.compareAndSet(this, null, cause)) {
            return false;
        }
        shard.run(() -> shard.makeReady(this));
        return true;
    }

    /** Settles or carries out what the process's own code has asked for in the callback that has just returned. */
    void settlePending() {
        End asked = shard.takePendingEnd();
        Upgrade upgrade = shard.takePendingUpgrade();
        if (asked != null) {
            settle(asked);
        } else if (upgrade != null) {
            replaceRun(upgrade);
        }
    }

    /** The process's own code has asked for another body: at once where none of its code is running, else when it returns. */
    void upgradeTo(Run run, Upgrade upgrade) {
        run.supersede();
        if (!shard.pendUpgrade(this, upgrade)) {
            shard.push(new Task(() -> replaceRun(upgrade)));
        }
    }

    private void replaceRun(Upgrade upgrade) {
        Runner before = runner;
        if (end != null) {
            return;
        }
        rare().clearBody();
        // Closing runs the old body's code, which may send to this process: what waits is taken over after that.
        shard.guard("cancellation", before::close);
        try {
            Definition next = shard.kernel.definition(upgrade.definition);
            if (next == null) {
                throw new ProcessException(ErrorKind.NOT_FOUND, "definition not found: " + upgrade.definition);
            }
            moveTo(cell.group.host.group(next.id()).cell(shard));
            Starting starting = new Starting(next, upgrade.arguments);
            starting.addAll(before.drain());
            starting.release();
            runner = starting;
            shard.makeReady(this);
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void moveTo(GroupCell other) {
        GroupCell before = cell;
        if (other != before) {
            before.moveTo(other, held);
            shard.table.move(this, before.roster(), other.roster());
            cell = other;
            // A stop that is done with the other definition would never come to this process.
            Stopping stopping = other.group.host.stopping();
            if (stopping != null) {
                stopping.cancel(this);
            }
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
        settle(End.failed(failure));
        if (failure instanceof ProcessException) {
            return;
        }
        try {
            LOG.errorf(failure, "Process %s of %s failed", pid, cell.group.definition());
        } catch (Throwable e) {
            // A failure that cannot even be printed.
            LOG.errorf("Process %s of %s failed with a %s", pid, cell.group.definition(), failure.getClass().getName());
        }
    }

    /** Gives the process its slice; says whether it has more to do. */
    boolean slice(Budget budget) {
        Host host = cell.group.host;
        budget.beginSlice(host.sliceMessages, host.sliceNanos);
        if (runner instanceof Starting starting && !starting.isReleased()) {
            return false;
        }
        End settled = end;
        if (settled != null && !(runner instanceof Ending)) {
            runner = Ending.begin(this, settled, rare, runner);
        }
        return runner.slice(this, budget);
    }

    /** Lets the process begin, with so many messages preloaded. On the shard's thread. */
    void release(int preloaded) {
        if (runner instanceof Starting starting) {
            cell.accepted += preloaded;
            cell.dropped += Math.max(0, preloaded - cell.group.host.capacity);
            starting.release();
            shard.makeReady(this);
        }
    }

    /** Puts a message into the mailbox of a process that nobody knows yet (R11.4). */
    void preload(Envelope message) {
        balance++;
        held++;
        runner.add(message);
    }

    /** What its own code asks the kernel by; null where what runs is the kernel's: its end, or a reply process. */
    @Nullable
    Face ownFace() {
        if (runner instanceof Ending || cell.group.host.hidden) {
            return null;
        }
        return runner instanceof Run run ? run : new Inside(this);
    }

    /** What it has from its spawner. Any thread. */
    Heritage heritage() {
        return heritage;
    }

    /** What its own children have from it. Any thread; kept where that is this shard's. */
    Heritage heirs() {
        if (!shard.isCurrent()) {
            return new Heritage(pid, heritage.context(), heritage.guard());
        }
        Rare own = rare();
        if (own.heirs == null) {
            own.heirs = new Heritage(pid, heritage.context(), heritage.guard());
        }
        return own.heirs;
    }

    // What the inspector asks.

    ProcessSummary summary() {
        return new ProcessSummary(pid, cell.group.definition(), cell.group.host(), shard.kernel.names().of(pid), unread(),
                Instant.ofEpochMilli(startedAt));
    }

    ProcessInfo info() {
        Relations relations = rare == null ? new Relations(this) : rare.relations;
        LongAdder others = elsewhere;
        State state = runner instanceof Starting ? State.STARTING : ready ? State.READY : State.WAITING;
        return new ProcessInfo(pid, cell.group.definition(), cell.group.host(), state, shard.kernel.names().of(pid), unread(),
                received,
                sent + (others == null ? 0 : others.sum()), Instant.ofEpochMilli(startedAt), heritage.parent(),
                relations.linkedPids(),
                relations.monitoredPids(), relations.watcherPids(), trapsLinks());
    }

    /** Whether a PID is that of a process that lists show: alive, and not of the kernel's own. */
    static boolean isListed(Pid pid) {
        Process process = ((LocalPid) pid).process;
        return process != null && process.isAlive() && !process.cell.group.host.hidden;
    }
}
