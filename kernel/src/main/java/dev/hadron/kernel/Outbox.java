package dev.hadron.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.LongAdder;

import org.jspecify.annotations.Nullable;

import dev.hadron.Pid;

/**
 * A process as one who sends: which way keeps its order, and how many messages it has sent.
 * <p>
 * Its fields belong to the thread of its {@link #shard}, but for what is final and {@link #elsewhere}, set by the first send
 * that the process makes off its own thread, before that send is made, with volatile order (R15.2). From then on everything
 * that it sends goes through inbound queues, as a short way past them could overtake (R2.3).
 */
abstract class Outbox {

    private static final VarHandle ELSEWHERE;

    static {
        try {
            ELSEWHERE = MethodHandles.lookup().findVarHandle(Outbox.class, "elsewhere", LongAdder.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    final Shard shard;
    private final LocalPid pid;
    private volatile @Nullable LongAdder elsewhere;
    private long sent;

    Outbox(Shard shard, LocalPid pid) {
        this.shard = shard;
        this.pid = pid;
    }

    final LocalPid pid() {
        return pid;
    }

    /** The PID of a sender, null where it is no process. */
    static @Nullable Pid pid(@Nullable Outbox from) {
        return from == null ? null : from.pid;
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

    /** Whether a send on this thread may take the short way to a process. */
    final boolean isDirect(Outbox to, Thread here) {
        return to.shard == shard && here == shard.thread && elsewhere == null;
    }

    /**
     * What counts a message that is not sent on its sender's thread, null for any other; its order holds from here on (R2.3).
     */
    static @Nullable LongAdder before(@Nullable Outbox from, Thread here) {
        return from == null || here == from.shard.thread ? null : from.sendsElsewhere();
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

    /** Counts a message that was sent, by what {@link #before} answered; {@code waiting} already wait where it went. */
    static void countSent(@Nullable Outbox from, @Nullable LongAdder elsewhere, int waiting) {
        if (elsewhere != null) {
            elsewhere.increment();
        } else if (from != null) {
            from.sent++;
            from.shard.budget.sent(waiting);
        }
    }
}
