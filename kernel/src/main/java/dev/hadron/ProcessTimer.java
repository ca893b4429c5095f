package dev.hadron;

/** A message that a process will send itself, once or again and again. It is gone at the end of the process. */
public interface ProcessTimer {

    /** Takes the timer back: no message comes of it any more, but for one that already waits. Idempotent; any thread. */
    void cancel();
}
