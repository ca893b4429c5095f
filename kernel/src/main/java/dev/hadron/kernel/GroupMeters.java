package dev.hadron.kernel;

/**
 * The counters of all processes of one definition on one host. Readable on any thread; each number is right by
 * itself, and all of them together once nothing moves: {@code accepted = received + dropped + deadLetters + waiting}.
 */
public interface GroupMeters {

    /** The host's id. */
    String host();

    /** The definition's id. */
    String definition();

    /** How many processes are in the table now. */
    long alive();

    /** How many were ever spawned. */
    long spawned();

    /** How many have ended in this way. */
    long ended(Outcome outcome);

    /** How many messages were queued for them, or dropped. */
    long accepted();

    /** How many messages they have received. */
    long received();

    /** How many sends were refused because a mailbox was full. */
    long rejected();

    /** How many messages their overflow policy dropped. */
    long dropped();

    /** How many messages were unread at the end of their process, or came after it (R4.3). */
    long deadLetters();

    /** How many messages wait to be received. */
    long waiting();

    /** How a process ended, for counting. */
    enum Outcome {
        /** Normally, with a value. */
        NORMAL,
        /** By its own error. */
        FAILED,
        /** Terminated by somebody. */
        TERMINATED,
        /** By force at the deadline of a cancel. */
        TIMED_OUT,
        /** By the abnormal end of a linked process. */
        LINKED
    }
}
