package dev.hadron.kernel;

/** A timer of a {@link TimerWheel}: its place there and what it does, in one object. On the shard's thread. */
abstract class TimerEntry extends TimerLink {

    /** Does what it was set for, at or after its moment, on the loop; it waits no more by then, and may be set again. */
    abstract void fire();

    /** One that runs a task. */
    static TimerEntry of(Runnable task) {
        return new TimerEntry() {
            @Override
            void fire() {
                task.run();
            }
        };
    }
}
