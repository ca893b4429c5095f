package dev.hadron.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Instant;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * All processes of one event loop, and their turns on it. Everything here belongs to the loop's thread, but for
 * {@link #inbound}, {@link #table} and the few numbers that say so.
 * <p>
 * A turn takes in what came from other threads, then gives the next ready process its slice, over and over, until
 * nothing is left or its time is up. With something left it comes back through the loop's scheduled tasks, behind the
 * sockets; with nothing left the shard parks, and the next push or local send wakes it.
 */
final class Shard {

    private static final Logger LOG = Logger.getLogger(Shard.class);
    private static final int TAKEN_AT_ONCE = 256;
    /**
     * How many slices come between two looks at the inbound queue while there are any: each look takes the queue's cache line
     * from those who push.
     */
    private static final int SLICES_BETWEEN_LOOKS = 16;
    private static final VarHandle RUNNING;
    private static final VarHandle READY;

    static {
        try {
            RUNNING = MethodHandles.lookup().findVarHandle(Shard.class, "running", Process.class);
            READY = MethodHandles.lookup().findVarHandle(Shard.class, "ready", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    final int index;
    final Kernel kernel;
    final Loop loop;
    final ProcessTable table;
    final Budget budget;
    final TimerWheel timers;
    /** The kernel's, for who is in a hurry; null where it has none. */
    final @Nullable Tracing tracing;
    private final InboundQueue inbound = new InboundQueue();
    private final ReadyQueue readyQueue;
    private final Runnable turn = this::turn;
    private final Spinner spinner;
    private final WorkCost workCost = new WorkCost();

    /**
     * The loop's thread. Written before anybody knows the shard, and again only where one thread moves several loops by hand:
     * then that thread is the only one that reads it.
     */
    Thread thread;
    /** What was taken from the inbound queue and not yet taken in, oldest first. */
    private @Nullable Node taken;
    /** What the code of {@link #running} has asked for, to be done once it returns. */
    final Asked asked = new Asked();
    /** Whether a turn is running; a send from within it needs no wake-up. */
    private boolean inTurn;
    /** The process that has its slice. Written opaquely by the shard, read opaquely by whoever wants to know who blocks it. */
    private @Nullable Process running;
    /**
     * How many processes wait for their turn. Written opaquely by the shard, read opaquely by placement: a rough number will
     * do.
     */
    private int ready;
    /** The moment by the calendar, as this turn has read it first; null outside of turns, and until then. */
    private @Nullable Instant turnNow;
    /** When the shard was woken. Written by whoever wakes it, before the hand-over to the loop, which orders it. */
    private long wokenAt;
    /** For meters only: written by the shard, plainly; a reader elsewhere may see them late. */
    private long slices;
    private long busyNanos;
    private long lagNanos;

    Shard(int index, Kernel kernel, Loop loop, ReadyQueue readyQueue, Spinner spinner, Budget budget) {
        this.index = index;
        this.kernel = kernel;
        this.loop = loop;
        this.thread = loop.thread();
        this.readyQueue = readyQueue;
        this.spinner = spinner;
        this.table = new ProcessTable();
        this.budget = budget;
        this.tracing = kernel.tracing();
        this.timers = new TimerWheel(loop, kernel.clock(), budget);
        loop.onThread(current -> thread = current);
    }

    /** Whether the calling thread is this shard's. */
    boolean isCurrent() {
        return Thread.currentThread() == thread;
    }

    /** Hands a node over to this shard. Any thread. */
    void push(Node node) {
        if (inbound.push(node)) {
            wokenAt = kernel.clock().nanoTime();
            loop.execute(turn);
        }
    }

    /** Runs work on this shard: now where the caller is on its thread, else in the order of pushes. Any thread. */
    void run(Runnable work) {
        if (isCurrent()) {
            work.run();
        } else {
            push(new Task(work));
        }
    }

    /** Puts a process among those that wait for their turn, unless it is there. On the shard's thread. */
    void makeReady(Process process) {
        if (!process.ready) {
            process.ready = true;
            readyQueue.add(process);
            READY.setOpaque(this, ready + 1);
            if (!inTurn && inbound.unpark()) {
                wokenAt = kernel.clock().nanoTime();
                loop.execute(turn);
            }
        }
    }

    /** Whether anything waits to be taken in, or any process for its slice. On the shard's thread. */
    boolean isBusy() {
        return ready > 0 || taken != null || inbound.hasWaiting();
    }

    /** How many processes wait for their turn, roughly. Any thread. */
    int load() {
        return (int) READY.getOpaque(this);
    }

    /** How many nanoseconds of work wait that another loop could do, roughly. Any thread. */
    int waitingNanos() {
        return (int) Math.min(Integer.MAX_VALUE, (long) load() * workCost.movableNanos());
    }

    /**
     * The moment by the calendar. Within a turn of this shard it is read once, so it may be as old as a turn is long. Any
     * thread.
     */
    Instant now() {
        if (!isCurrent() || !inTurn) {
            return kernel.clock().now();
        }
        if (turnNow == null) {
            turnNow = kernel.clock().now();
        }
        return turnNow;
    }

    /** The process that has its slice, null where none has. Any thread; right at some moment just now. */
    @Nullable
    Process running() {
        return (Process) RUNNING.getOpaque(this);
    }

    /** Runs work that belongs to a process outside of its slices. On the shard's thread. */
    void runFor(Process process, Runnable work) {
        Process before = running;
        RUNNING.setOpaque(this, process);
        try {
            work.run();
        } finally {
            RUNNING.setOpaque(this, before);
        }
    }

    /** Notes the end that a process's own code asks for; the first one that it asks for counts. On the shard's thread. */
    void pend(Process process, End end) {
        if (running != process) {
            process.settle(end);
        } else {
            asked.forEnd(end);
        }
    }

    /** Notes what a process's own code asks to run instead; false where none of its code is running. On the shard's thread. */
    boolean pendUpgrade(Process process, Upgrade upgrade) {
        if (running == process) {
            asked.forUpgrade(upgrade);
            return true;
        }
        return false;
    }

    /** Whether a process's own code, which is running, has asked for its end. On the shard's thread. */
    boolean hasPendingEnd(Process process) {
        return running == process && asked.hasEnd();
    }

    /** Runs somebody's code that must not take the shard with it. On the shard's thread. */
    void guard(String whose, Runnable work) {
        try {
            work.run();
        } catch (Throwable e) {
            log("A " + whose + " failed", e);
        }
    }

    /** Logs a failure, also one that cannot even be printed. */
    private static void log(String what, Throwable failure) {
        try {
            LOG.error(what, failure);
        } catch (Throwable e) {
            LOG.error(what + " with a " + failure.getClass().getName());
        }
    }

    ShardInfo info() {
        Process process = running();
        return new ShardInfo(index, thread.getName(), process == null ? null : process.pid(), load(), slices, busyNanos,
                lagNanos);
    }

    private void turn() {
        inTurn = true;
        long before = budget.work();
        lagNanos = Math.max(0, budget.beginTurn() - wokenAt);
        try {
            work();
        } catch (Throwable e) {
            loop.later(turn);
            log("The kernel failed in a turn", e);
        } finally {
            inTurn = false;
            turnNow = null;
            long nanos = budget.endTurn() - spinner.takeSpent();
            busyNanos += nanos;
            workCost.count(nanos, budget.work() - before);
        }
    }

    private void work() {
        do {
            takeIn();
            if (!slices() && taken == null && !inbound.hasWaiting() && !spinner.waitFor(inbound, kernel.clock())
                    && inbound.park()) {
                return;
            }
        } while (!budget.turnOver());
        wokenAt = kernel.clock().nanoTime();
        loop.later(turn);
    }

    /** Gives the next few ready processes their slices; false where none is ready. */
    private boolean slices() {
        int left = SLICES_BETWEEN_LOOKS;
        do {
            Process process = readyQueue.poll();
            if (process == null) {
                return left < SLICES_BETWEEN_LOOKS;
            }
            slice(process);
        } while (--left > 0 && !budget.turnOver());
        return true;
    }

    private void takeIn() {
        if (taken == null) {
            if (!inbound.hasWaiting()) {
                return;
            }
            taken = inbound.takeAll();
            spinner.hadWork();
        }
        for (int n = TAKEN_AT_ONCE; taken != null && n > 0 && !budget.turnOver(); n--) {
            Node node = taken;
            taken = node.next;
            node.next = null;
            guard("task", node::arrive);
            budget.count();
        }
    }

    private void slice(Process process) {
        process.ready = false;
        READY.setOpaque(this, ready - 1);
        RUNNING.setOpaque(this, process);
        slices++;
        try {
            boolean more = process.slice(budget);
            budget.endSlice();
            if (more) {
                makeReady(process);
            }
        } catch (Throwable e) {
            asked.takeEnd();
            asked.takeUpgrade();
            process.settle(End.failed(e));
            log("The kernel failed in the slice of process " + process.pid(), e);
        } finally {
            RUNNING.setOpaque(this, null);
        }
    }
}
