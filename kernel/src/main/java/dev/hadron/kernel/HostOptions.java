package dev.hadron.kernel;

import java.time.Duration;

import dev.hadron.SourceId;

/**
 * A host as it is declared (R15.3).
 *
 * @param id its id, {@code namespace:name}
 * @param eventLoops on how many event loops it places its processes; 0 for all
 * @param placement on which of them one begins
 * @param maxProcesses how many processes it holds at most
 * @param mailboxCapacity how many messages wait for one process at most
 * @param mailboxMemory how many bytes of what programs have sent wait for one process at most; messages below 1 KiB and those
 *        of other bodies do not count
 * @param overflow what happens past either
 * @param sliceMessages how many messages one process handles before the next has its turn
 * @param sliceTime how long one process goes on before the next has its turn
 */
public record HostOptions(String id, int eventLoops, HostPlacement placement, int maxProcesses, int mailboxCapacity,
        long mailboxMemory, OverflowPolicy overflow, int sliceMessages, Duration sliceTime) {

    public static final int DEFAULT_MAX_PROCESSES = 1_000_000;
    public static final int DEFAULT_MAILBOX_CAPACITY = 65_536;
    public static final long DEFAULT_MAILBOX_MEMORY = 64 << 20;
    public static final int DEFAULT_SLICE_MESSAGES = 64;
    public static final Duration DEFAULT_SLICE_TIME = Duration.ofNanos(200_000);

    /** Checks every value; an {@link IllegalArgumentException} names the one that is wrong and what would be right. */
    public HostOptions {
        SourceId.check("host", id);
        atLeast("event-loops", eventLoops, 0);
        atLeast("max-processes", maxProcesses, 1);
        atLeast("mailbox-capacity", mailboxCapacity, 1);
        atLeast("mailbox-memory", mailboxMemory, 1024);
        atLeast("slice-messages", sliceMessages, 1);
        if (sliceTime.isNegative() || sliceTime.isZero()) {
            throw new IllegalArgumentException("slice-time must be more than zero, but is " + sliceTime);
        }
    }

    /** A host with every default. */
    public static HostOptions of(String id) {
        return new HostOptions(id, 0, HostPlacement.NEAR_PARENT, DEFAULT_MAX_PROCESSES, DEFAULT_MAILBOX_CAPACITY,
                DEFAULT_MAILBOX_MEMORY, OverflowPolicy.REJECT, DEFAULT_SLICE_MESSAGES, DEFAULT_SLICE_TIME);
    }

    /** This host, placing on so many event loops. */
    public HostOptions withEventLoops(int loops) {
        return new HostOptions(id, loops, placement, maxProcesses, mailboxCapacity, mailboxMemory, overflow, sliceMessages,
                sliceTime);
    }

    /** This host, where a process begins so. */
    public HostOptions withPlacement(HostPlacement other) {
        return new HostOptions(id, eventLoops, other, maxProcesses, mailboxCapacity, mailboxMemory, overflow, sliceMessages,
                sliceTime);
    }

    /** This host, holding so many processes at most. */
    public HostOptions withMaxProcesses(int max) {
        return new HostOptions(id, eventLoops, placement, max, mailboxCapacity, mailboxMemory, overflow, sliceMessages,
                sliceTime);
    }

    /** This host, with mailboxes of this capacity and this policy past it. */
    public HostOptions withMailbox(int capacity, OverflowPolicy policy) {
        return new HostOptions(id, eventLoops, placement, maxProcesses, capacity, mailboxMemory, policy, sliceMessages,
                sliceTime);
    }

    /** This host, with mailboxes that hold so many bytes of what programs have sent. */
    public HostOptions withMailboxMemory(long bytes) {
        return new HostOptions(id, eventLoops, placement, maxProcesses, mailboxCapacity, bytes, overflow, sliceMessages,
                sliceTime);
    }

    /** This host, with slices of so many messages and this time. */
    public HostOptions withSlice(int messages, Duration time) {
        return new HostOptions(id, eventLoops, placement, maxProcesses, mailboxCapacity, mailboxMemory, overflow, messages,
                time);
    }

    private static void atLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", but is " + value);
        }
    }
}
