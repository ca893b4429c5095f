package dev.hadron.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.LongAdder;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;

/**
 * A process as the one whom messages are for: how they are admitted, how many wait, and which way its own take. The part of
 * {@link Process} that other threads touch most.
 * <p>
 * Its fields belong to the thread of its {@link #shard}, but for these (R15.2):
 * <ul>
 * <li>{@link #fromElsewhere}, how many messages from other threads were ever admitted, and {@link #balance}, how many
 * from its own thread were admitted less all that were received or dropped. Their sum is how many wait, wherever they
 * wait. Other threads count the first up atomically; the shard writes the second with release and others read it with
 * acquire, so whoever has seen a message handled sees its place free. Taking a message in from the inbound queue changes
 * neither, so the sum never wavers;
 * <li>{@link #elsewhere}, set by the first send that the process makes off its own thread, before that send is made,
 * with volatile order. From then on everything that it sends goes through inbound queues, as a short way past them could
 * overtake (R2.3);
 * <li>{@link #cell}, what the process runs and where, changed by an upgrade on the shard's thread; volatile, as sends
 * and meters elsewhere look at it;
 * <li>what is final: safely published by its constructor.
 * </ul>
 */
abstract class Mailbox {

    private static final VarHandle FROM_ELSEWHERE;
    private static final VarHandle BALANCE;
    private static final VarHandle ELSEWHERE;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            FROM_ELSEWHERE = lookup.findVarHandle(Mailbox.class, "fromElsewhere", int.class);
            BALANCE = lookup.findVarHandle(Mailbox.class, "balance", int.class);
            ELSEWHERE = lookup.findVarHandle(Mailbox.class, "elsewhere", LongAdder.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    final Shard shard;
    private final LocalPid pid;
    private volatile GroupCell cell;
    private volatile int fromElsewhere;
    private int balance;
    private volatile @Nullable LongAdder elsewhere;
    private int held;
    private Runner runner;
    private long received;
    private long sent;

    Mailbox(Shard shard, LocalPid pid, GroupCell cell, Runner runner) {
        this.shard = shard;
        this.pid = pid;
        this.cell = cell;
        this.runner = runner;
    }

    /** The process whose mailbox this is. */
    abstract Process process();

    /** Whether its end is settled. Any thread. */
    abstract boolean isSettled();

    final LocalPid pid() {
        return pid;
    }

    final GroupCell cell() {
        return cell;
    }

    /** Goes over to another definition, with all that waits. */
    final void cell(GroupCell next) {
        cell.moveTo(next, held);
        cell = next;
    }

    /** Who reads it now. */
    final Runner runner() {
        return runner;
    }

    final void runner(Runner next) {
        runner = next;
    }

    final long received() {
        return received;
    }

    /** How many messages the process has sent, from wherever. */
    final long sent() {
        LongAdder others = elsewhere;
        return sent + (others == null ? 0 : others.sum());
    }

    /** Whether the short way to another process of the same shard is in the order of this one's sends (R2.3). */
    final boolean sendsHereOnly() {
        return elsewhere == null;
    }

    /** Sends a message from {@code from}, or from no process; the target was alive just now. Any thread. */
    static void deliver(@Nullable Mailbox from, Mailbox to, String topic, @Nullable Object payload) {
        Thread here = Thread.currentThread();
        if (here == to.shard.thread && (from == null || from.isDirect(to, here))) {
            to.admit(new Envelope(from == null ? null : from.pid(), topic, payload));
        } else {
            LongAdder count = from == null || here == from.shard.thread ? null : from.sendsElsewhere();
            to.admitFromElsewhere(new RemoteEnvelope(to.process(), from == null ? null : from.pid(), topic, payload));
            if (count != null) {
                count.increment();
                return;
            }
        }
        if (from != null) {
            from.countSent();
        }
    }

    private void countSent() {
        sent++;
    }

    private boolean isDirect(Mailbox to, Thread here) {
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
        GroupCell at = cell;
        if (at.host.overflow == OverflowPolicy.REJECT && unread() >= at.host.capacity) {
            throw refuse();
        }
        BALANCE.setRelease(this, balance + 1);
        queue(at, message);
    }

    private void admitFromElsewhere(RemoteEnvelope message) {
        Host host = cell.host;
        if (host.overflow == OverflowPolicy.REJECT && unread() >= host.capacity) {
            throw refuse();
        }
        FROM_ELSEWHERE.getAndAdd(this, 1);
        shard.push(message);
    }

    private ProcessException refuse() {
        cell.rejected.increment();
        return new ProcessException(ErrorKind.UNAVAILABLE,
                "mailbox is full: " + pid + " holds " + cell.host.capacity + " messages at most");
    }

    /** How many messages wait. Any thread. */
    int unread() {
        return fromElsewhere + (int) BALANCE.getAcquire(this);
    }

    /** Takes in a message that was admitted on another thread. */
    void takeIn(RemoteEnvelope message) {
        queue(cell, message);
    }

    private void queue(GroupCell at, Envelope message) {
        at.accepted++;
        if (isSettled()) {
            leave();
            at.deadLetters++;
        } else if (held < at.host.capacity || makeRoom()) {
            held++;
            if (runner.accept(message)) {
                shard.makeReady(process());
            }
        } else {
            leave();
            at.dropped++;
        }
    }

    /** Drops the oldest message where the host's policy is that; says whether there is room now. */
    private boolean makeRoom() {
        OverflowPolicy overflow = cell.host.overflow;
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

    /** Counts a message that its reader is about to get. */
    final void countReceived() {
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

    /** Puts a message into the mailbox of a process that nobody knows yet (R11.4). */
    void preload(Envelope message) {
        balance++;
        held++;
        runner.add(message);
    }

    /** Counts what was preloaded, less what was more than fits. */
    final void countPreloaded(int preloaded) {
        cell.accepted += preloaded;
        cell.dropped += Math.max(0, preloaded - cell.host.capacity);
    }
}
