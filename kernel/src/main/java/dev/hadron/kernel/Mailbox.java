package dev.hadron.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessException;

/**
 * A process as the one whom messages are for: how they are admitted, how many wait, and which way its own take. The part of
 * {@link Process} that other threads touch most.
 * <p>
 * Its fields belong to the thread of its {@link #shard}, but for these (R15.2):
 * <ul>
 * <li>{@link #fromElsewhere}, how many messages from other threads were ever admitted without a place that had been
 * granted, and {@link #balance}, how many from its own thread were admitted less all that were received or dropped. Their sum,
 * with what the {@link Contact} says was taken, is how many wait, wherever they wait. Other threads count the first up
 * atomically; the shard writes the second with release and others read it with acquire, so whoever has seen a message handled
 * sees its place free. Taking a message in from the inbound queue changes neither, so the sum never wavers;
 * <li>{@link #cell}, what the process runs and where, changed by an upgrade on the shard's thread; volatile, as sends
 * and meters elsewhere look at it;
 * <li>what is final: safely published by its constructor.
 * </ul>
 */
abstract class Mailbox extends Outbox {

    /** How many places are granted at once to senders elsewhere, and how many are left when the next are due. */
    private static final int PLACES = 64;
    private static final int PLACES_LOW = 16;
    private static final VarHandle FROM_ELSEWHERE;
    private static final VarHandle BALANCE;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            FROM_ELSEWHERE = lookup.findVarHandle(Mailbox.class, "fromElsewhere", int.class);
            BALANCE = lookup.findVarHandle(Mailbox.class, "balance", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile GroupCell cell;
    private volatile int fromElsewhere;
    private int balance;
    private int held;
    private Runner runner;
    private long received;

    Mailbox(Shard shard, LocalPid pid, GroupCell cell, Runner runner) {
        super(shard, pid);
        this.cell = cell;
        this.runner = runner;
    }

    /** The process whose mailbox this is. */
    abstract Process process();

    /** Whether its end is settled. Any thread. */
    abstract boolean isSettled();

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

    /** Sends a message from {@code from}, or from no process; the target was alive just now. Any thread. */
    static void deliver(@Nullable Mailbox from, Mailbox to, String topic, @Nullable Object payload) {
        put(from, to, topic, payload, 0);
    }

    /** Sends a message that weighs so much (see {@link Weight}), which is mostly nothing. */
    static void deliver(@Nullable Mailbox from, Mailbox to, String topic, @Nullable Object payload, int kib) {
        if (kib == 0) {
            put(from, to, topic, payload, 0);
            return;
        }
        to.admitWeight(kib);
        try {
            put(from, to, topic, payload, kib);
        } catch (ProcessException full) {
            to.giveBack(kib);
            throw full;
        }
    }

    private static void put(@Nullable Mailbox from, Mailbox to, String topic, @Nullable Object payload, int kib) {
        Thread here = Thread.currentThread();
        if (here != to.shard.thread || (from != null && !from.isDirect(to, here))) {
            LongAdder elsewhere = before(from, here);
            int left = to.admitFromElsewhere();
            boolean wantsPlaces = left == Contact.NONE || left == PLACES_LOW;
            to.shard.push(envelope(to.shard, to.process(), pid(from), topic, payload, wantsPlaces, kib));
            countSent(from, elsewhere, 0);
        } else {
            Object trace = Traces.current(to.shard.tracing);
            to.admit(kib == 0 ? Envelope.of(trace, to.process(), pid(from), topic, payload)
                    : new WeighedEnvelope(kib, trace, to.process(), pid(from), topic, payload, false));
            countSent(from, null, to.held);
        }
    }

    /**
     * Sends a message to another thread's process without touching that, where a place in its mailbox has been granted; false
     * where not. Any thread.
     */
    static boolean deliverInPlace(@Nullable Mailbox from, LocalPid to, String topic, @Nullable Object payload) {
        Contact contact = to.contact();
        Thread here = Thread.currentThread();
        if (contact == null || contact.shard.thread == here) {
            return false;
        }
        Process target = to.process;
        LongAdder elsewhere = before(from, here);
        int left = target == null ? Contact.NONE : contact.take();
        if (target == null || left == Contact.NONE) {
            return false;
        }
        contact.shard.push(envelope(contact.shard, target, pid(from), topic, payload, left == PLACES_LOW, 0));
        countSent(from, elsewhere, 0);
        return true;
    }

    /** A message from another thread. The target's shard is told apart, as a look at the target may be dear. */
    private static RemoteEnvelope envelope(Shard shard, Process target, @Nullable Pid from, String topic,
            @Nullable Object payload, boolean wantsPlaces, int kib) {
        Object trace = Traces.current(shard.tracing);
        if (kib != 0) {
            return new WeighedEnvelope(kib, trace, target, from, topic, payload, wantsPlaces);
        }
        return trace == null ? new RemoteEnvelope(target, from, topic, payload, wantsPlaces)
                : new TracedEnvelope(trace, target, from, topic, payload, wantsPlaces);
    }

    private void admit(Envelope message) {
        GroupCell at = cell;
        if (at.host.overflow == OverflowPolicy.REJECT && occupied() >= at.host.capacity) {
            makePlace(at.host.capacity);
        }
        BALANCE.setRelease(this, balance + 1);
        queue(at, message);
    }

    /** How many messages wait or may still come into the places that were granted. On the shard's thread. */
    private int occupied() {
        Contact contact = pid().contact();
        return fromElsewhere + balance + (contact == null ? 0 : contact.occupied());
    }

    /** Takes back what places are granted and still free, or refuses. */
    private void makePlace(int capacity) {
        Contact contact = pid().contact();
        if (contact == null || !contact.revoke() || occupied() >= capacity) {
            throw refuse();
        }
    }

    /** Admits a message from another thread; answers how many of the granted places are left, or {@link Contact#NONE}. */
    private int admitFromElsewhere() {
        Contact contact = pid().contact();
        int left = contact == null ? Contact.NONE : contact.take();
        if (left == Contact.NONE) {
            Host host = cell.host;
            if (host.overflow == OverflowPolicy.REJECT && unread() >= host.capacity) {
                throw refuse();
            }
            FROM_ELSEWHERE.getAndAdd(this, 1);
        }
        return left;
    }

    /**
     * Grants places to senders elsewhere, where there have been some of them and the mailbox is far from full. The contact is
     * published before the end is looked at, and who settles the end looks for the contact after that: so either no place is
     * granted, or it is closed before anybody knows of the end.
     */
    private void grantPlaces() {
        Host host = cell.host;
        boolean fits = host.overflow != OverflowPolicy.REJECT || unread() <= host.capacity - 2 * PLACES;
        if (fits && (pid().contact() != null || fromElsewhere >= PLACES_LOW || fromElsewhere < 0)) {
            Contact contact = contact();
            if (!isSettled()) {
                contact.grant(PLACES);
            }
        }
    }

    /** Closes the places for senders elsewhere: the end is settled, and nobody has been told. Any thread. */
    final void closePlaces() {
        Contact contact = pid().contact();
        if (contact != null) {
            contact.close();
        }
    }

    /** What others share who address it, made where it is not there. Any thread. */
    final Contact contact() {
        return pid().contact(shard);
    }

    /** The text of its PID, kept. Any thread. */
    final String text() {
        return contact().text(pid());
    }

    /** Its names, in the order in which it got them. Any thread. */
    final List<String> names() {
        Contact contact = pid().contact();
        return contact == null ? List.of() : contact.names();
    }

    /** Admits what a message weighs. Where the host drops, the owner does that when he takes the message in. Any thread. */
    private void admitWeight(int kib) {
        Host host = cell.host;
        if (host.overflow == OverflowPolicy.REJECT) {
            if (contact().holds(host.capacityKib)) {
                throw refuse(host.options.mailboxMemory() + " bytes");
            }
            contact().weigh(kib);
        }
    }

    /** Takes back what was admitted of a message that has come to nothing. Any thread. */
    private void giveBack(int kib) {
        if (cell.host.overflow == OverflowPolicy.REJECT) {
            contact().weigh(-kib);
        }
    }

    private ProcessException refuse() {
        return refuse(cell.host.capacity + " messages");
    }

    private ProcessException refuse(String most) {
        cell.rejected.increment();
        String reason = "mailbox is full: " + pid() + " holds " + most + " at most";
        shard.kernel.lifecycle().refused(pid(), cell.group.definition(), cell.host.id(), reason);
        return new ProcessException(ErrorKind.UNAVAILABLE, reason);
    }

    /** How many messages wait. Any thread. */
    int unread() {
        Contact contact = pid().contact();
        return fromElsewhere + (int) BALANCE.getAcquire(this) + (contact == null ? 0 : contact.taken());
    }

    /** Takes in a message that was admitted on another thread. */
    void takeIn(RemoteEnvelope message) {
        queue(cell, message);
        if (message.wantsPlaces) {
            grantPlaces();
        }
    }

    private void queue(GroupCell at, Envelope message) {
        at.accepted++;
        if (isSettled()) {
            leave();
            at.deadLetters++;
        } else if ((held < at.host.capacity || makeRoom())
                && (!(message instanceof WeighedEnvelope weighed) || makeRoomFor(weighed, at.host))) {
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
        return overflow == OverflowPolicy.DROP_OLDEST && dropOldest() || overflow == OverflowPolicy.REJECT;
    }

    private boolean dropOldest() {
        Envelope oldest = runner.removeOldest();
        if (oldest == null) {
            return false;
        }
        held--;
        leave();
        lighten(oldest);
        cell.dropped++;
        return true;
    }

    /**
     * The same by weight, of a message of which the host drops some: it counts from here on. Says whether there is room now.
     */
    private boolean makeRoomFor(WeighedEnvelope message, Host host) {
        if (host.overflow != OverflowPolicy.REJECT) {
            while (contact().holds(host.capacityKib)) {
                if (host.overflow == OverflowPolicy.DROP_NEWEST || !dropOldest()) {
                    return false;
                }
            }
            contact().weigh(message.kib);
        }
        return true;
    }

    private void lighten(Envelope message) {
        if (message instanceof WeighedEnvelope weighed) {
            contact().weigh(-weighed.kib);
        }
    }

    private void leave() {
        BALANCE.setRelease(this, balance - 1);
    }

    /** Counts a message that its reader is about to get. */
    final void countReceived(Envelope message) {
        lighten(message);
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
