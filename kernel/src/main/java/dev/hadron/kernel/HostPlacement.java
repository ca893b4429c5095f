package dev.hadron.kernel;

/** On which event loop a process of a host begins (R15.1). It stays there. */
public enum HostPlacement {
    /**
     * On its parent's, where the two talk fastest, while that loop is not busier than the others by a margin; else, and where
     * no process is its parent, on the least busy.
     */
    NEAR_PARENT,
    /** On the least busy, each in turn where several are, whoever spawns it: for work that is independent of its parent's. */
    SPREAD
}
