package dev.hadron.testkit;

import java.util.Arrays;

import dev.hadron.kernel.GroupMeters.Outcome;

/** What a host counts. */
final class Counters {

    long spawned;
    long accepted;
    long received;
    long rejected;
    long dropped;
    long deadLetters;
    long waiting;
    final long[] ended = new long[Outcome.values().length];

    Counters copy() {
        Counters copy = new Counters();
        copy.spawned = spawned;
        copy.accepted = accepted;
        copy.received = received;
        copy.rejected = rejected;
        copy.dropped = dropped;
        copy.deadLetters = deadLetters;
        copy.waiting = waiting;
        System.arraycopy(ended, 0, copy.ended, 0, ended.length);
        return copy;
    }

    boolean balances() {
        return accepted == received + dropped + deadLetters + waiting;
    }

    @Override
    public String toString() {
        return "spawned " + spawned + " accepted " + accepted + " received " + received + " rejected " + rejected + " dropped "
                + dropped + " dead letters " + deadLetters + " waiting " + waiting + " ended " + Arrays.toString(ended);
    }
}
