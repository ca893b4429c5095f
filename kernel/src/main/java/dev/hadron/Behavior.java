package dev.hadron;

/**
 * A process as callbacks on its event loop: the fast way to write one. The kernel calls it with one message or event at a time,
 * in the order in which they arrived, always on the thread of the process's event loop, never two at once.
 * <p>
 * It must not block. It ends when it says so ({@link Self#end}, {@link Self#fail}), when a callback throws (R4.1), or when
 * somebody ends it. Its callbacks are the readers, so {@link Self#inbox()}, {@link Self#events()} and {@link Self#listen} are
 * {@code INVALID} in a process of this kind.
 */
@FunctionalInterface
public interface Behavior {

    /** Handles one message. Whatever it throws ends the process abnormally with it. */
    void onMessage(Message message) throws Exception;

    /**
     * Handles one lifecycle event. Unless overridden, a CANCEL ends the process normally, without a value, and the other events
     * are ignored. Whatever it throws ends the process abnormally with it.
     *
     * @param self the process, which a behaviour written as a lambda has no other way to reach here
     */
    default void onEvent(Self self, ProcessEvent event) throws Exception {
        if (event instanceof ProcessEvent.Cancel) {
            self.end(null);
        }
    }
}
