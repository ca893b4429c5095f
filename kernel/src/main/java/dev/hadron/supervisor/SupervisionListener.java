package dev.hadron.supervisor;

import dev.hadron.Pid;

/**
 * Is told what becomes of the children of all supervisors of a kernel, for lists and meters. Called on the event loop of the
 * supervisor, in order for each of them: it must be fast. What it throws is logged.
 */
public interface SupervisionListener {

    /** A child has come into another state. */
    default void changed(Pid supervisor, String supervisorId, ChildInfo child) {
        // of no interest
    }

    /** A child has ended by itself and will be started again: once for each time. */
    default void restarts(Pid supervisor, String supervisorId, ChildInfo child) {
        // of no interest
    }

    /** A child is known to its supervisor no more. */
    default void removed(Pid supervisor, String supervisorId, String child) {
        // of no interest
    }
}
