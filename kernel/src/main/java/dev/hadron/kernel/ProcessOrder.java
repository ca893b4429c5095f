package dev.hadron.kernel;

import java.util.function.ToLongFunction;

/** By what the first of all processes are found. */
public enum ProcessOrder {

    /** Those with the most messages waiting. */
    MAILBOX(Process::unread),

    /** Those that have received the most messages. */
    RECEIVED(Process::received),

    /** Those that have lived the longest. */
    AGE(process -> -process.startedAt().toEpochMilli());

    private final ToLongFunction<Process> rank;

    ProcessOrder(ToLongFunction<Process> rank) {
        this.rank = rank;
    }

    /** How far in front a process is. On its shard's thread. */
    long rank(Process process) {
        return rank.applyAsLong(process);
    }
}
