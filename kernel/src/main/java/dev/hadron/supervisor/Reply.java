package dev.hadron.supervisor;

import dev.hadron.ProcessException;

/** What a supervisor answers to a request. */
sealed interface Reply {

    String TOPIC = "reply";

    /** What was asked for. */
    record Answer(Object value) implements Reply {
    }

    /** Why not. */
    record Refusal(ProcessException error) implements Reply {
    }
}
