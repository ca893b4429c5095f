package dev.hadron;

import org.jspecify.annotations.Nullable;

/** One message as its reader gets it (R8.5). Immutable; may be kept and read on any thread. */
public interface Message {

    /** The topic that the sender gave. */
    String topic();

    /** The sender's PID, or null where the message did not come from a process. */
    @Nullable
    Pid from();

    /** What was sent: null where nothing was, the value where one was, an unmodifiable list where several were. */
    @Nullable
    Object payload();
}
