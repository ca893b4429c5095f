package dev.hadron.kernel;

import java.time.Instant;

/** Where the kernel reads the time. Any thread. */
public interface KernelClock {

    /** The clock of the machine. */
    KernelClock SYSTEM = new KernelClock() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public Instant now() {
            return Instant.now();
        }
    };

    /** Nanoseconds from some fixed moment, never going back; for durations. */
    long nanoTime();

    /** The moment by the calendar; for what people read. */
    Instant now();
}
