package dev.hadron.spi;

/** How a process runs. */
public enum BodyKind {
    /** Callbacks on the event loop's root context: {@link Body.Callbacks}. */
    BEHAVIOR,
    /** A {@code Uni} on a duplicated context of the event loop: {@link Body.Reactive}. */
    UNI,
    /**
     * A program on the event loop's root context, step by step: {@link Body.Stepped}. Its {@code Self} is a
     * {@link SteppedSelf}.
     */
    STEPPED,
    /** A method that may block, on a thread of its own: {@link Body.Result}. */
    BLOCKING
}
