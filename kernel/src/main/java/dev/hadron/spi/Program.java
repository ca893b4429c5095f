package dev.hadron.spi;

/**
 * A program that the kernel runs step by step, such as a script that an interpreter runs: in between others have their turns,
 * and the process can be ended. Everything is called on the process's event loop, on its root context; nothing may block.
 */
public interface Program {

    /**
     * Runs on, for some tens of microseconds at most. It is called again in this slice or a later one after
     * {@link Progress#MORE}
     * and whenever what it waits for has come: an item for a {@link Receiver}, a timer, work that was handed to
     * {@code self.executor()}. What it throws is the process's end. Not called again once the process is settled.
     */
    Progress step();

    /** Lets go of what it holds: the process has ended or runs something else. Its channels close after that. */
    default void close() {
    }
}
