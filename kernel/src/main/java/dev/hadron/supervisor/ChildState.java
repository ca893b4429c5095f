package dev.hadron.supervisor;

/** What a child of a supervisor is doing. */
public enum ChildState {
    /** It waits for those that it depends on, or has just been spawned and not yet lived for ten milliseconds. */
    STARTING,
    /** It lives. A supervisor among the children runs once all of its own first children have started. */
    RUNNING,
    /** It has crashed, or had to end with one that has, and will be started again. */
    BACKING_OFF,
    /** It has ended normally, or was asked to end, and will not be started again by itself. */
    STOPPED,
    /** It has ended abnormally and will not be started again by itself, or its supervisor has given up because of it. */
    FAILED
}
