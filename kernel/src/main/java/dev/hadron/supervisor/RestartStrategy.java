package dev.hadron.supervisor;

/** Whom a supervisor starts anew together with a child that has crashed. */
public enum RestartStrategy {
    /** The child alone. */
    ONE_FOR_ONE,
    /** All children: the others are stopped first, in reverse order, and then all are started in order. */
    ONE_FOR_ALL,
    /** The child and those that were started after it: these are stopped first, in reverse order, then started in order. */
    REST_FOR_ONE;

    /** Whether a child starts only once those before it have started. */
    boolean isOrdered() {
        return this != ONE_FOR_ONE;
    }
}
