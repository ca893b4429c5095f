package dev.hadron.testkit;

import java.util.List;

/** One step of a sequence that a kernel and its model both do. Processes are named by the call that spawned them. */
sealed interface Step {

    /** Its place in the sequence as it was first made up; it keeps it when others are taken out. */
    int number();

    /** Batches of calls that different actors make at the same time. */
    record Burst(int number, List<Batch> batches) implements Step {
        @Override
        public String toString() {
            return number + ": " + String.join("  ||  ", batches.stream().map(Batch::toString).toList());
        }
    }

    /** Time passes. */
    record Pass(int number, int millis) implements Step {
        @Override
        public String toString() {
            return number + ": " + millis + " ms pass";
        }
    }

    /** Calls that one process makes in one callback, and how it leaves that. {@code actor} 0 is code outside of processes. */
    record Batch(int actor, List<Call> calls, Tail tail, String text) {
        @Override
        public String toString() {
            String all = String.join("; ", calls.stream().map(Call::toString).toList());
            return (actor == 0 ? "outside" : "p" + actor) + ": " + all
                    + (tail == Tail.NONE ? ""
                            : (all.isEmpty() ? "" : "; ") + tail + (tail == Tail.UPGRADE ? " to " + text : ""));
        }
    }

    /** How a batch ends. */
    enum Tail {
        NONE,
        END,
        FAIL,
        UPGRADE
    }

    /**
     * One call.
     *
     * @param id what it spawns is process {@code id}
     * @param text a definition, topic or name, as the kind has it
     */
    record Call(int id, Op op, Target target, String text, String host, int amount) {
        @Override
        public String toString() {
            return op + (target == null ? "" : " " + target) + (text == null ? "" : " '" + text + "'")
                    + (host == null ? "" : " on " + host + " as p" + id) + (amount < 0 ? "" : " (" + amount + ")");
        }
    }

    /** What a call does. */
    enum Op {
        SPAWN,
        SPAWN_MONITORED,
        SPAWN_LINKED,
        SPAWN_LINKED_MONITORED,
        BUILD,
        EXEC,
        SEND,
        SEND_TWO,
        MONITOR,
        UNMONITOR,
        LINK,
        UNLINK,
        TRAP,
        TERMINATE,
        CANCEL,
        REGISTER,
        UNREGISTER,
        LOOKUP,
        RECEIVE,
        EVENT,
        LISTEN,
        LISTEN_MESSAGES,
        UNLISTEN,
        TIMER,
        LATE
    }

    /** How a destination is given. */
    enum By {
        PID,
        TEXT,
        NAME,
        MALFORMED
    }

    /** A destination: process {@code id}, or the name. */
    record Target(By by, int id, String name) {
        @Override
        public String toString() {
            return by == By.PID || by == By.TEXT ? "p" + id : name;
        }
    }
}
