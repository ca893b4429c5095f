package dev.hadron.kernel;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;

/** What a topic may be (R2.2, R8.3). */
final class Topics {

    static final String INBOX = "@inbox";
    static final String EVENTS = "@events";

    private Topics() {
    }

    /** Refuses an empty topic and a reserved one. */
    static void check(String topic) {
        if (topic == null || topic.isEmpty()) {
            throw new ProcessException(ErrorKind.INVALID, "a topic is missing; it is a text that is not empty");
        }
        if (topic.charAt(0) == '@') {
            throw new ProcessException(ErrorKind.INVALID,
                    "topic '" + topic + "' is reserved; a topic does not begin with @");
        }
    }
}
