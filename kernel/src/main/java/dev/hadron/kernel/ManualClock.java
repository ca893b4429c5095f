package dev.hadron.kernel;

import java.time.Duration;
import java.time.Instant;

/** A clock that stands still until somebody moves it; it begins at second 1000 of 1970. Not safe across threads. */
public final class ManualClock implements KernelClock {

    long nanos = 1_000_000_000_000L;

    @Override
    public long nanoTime() {
        return nanos;
    }

    @Override
    public Instant now() {
        return Instant.EPOCH.plusNanos(nanos);
    }

    /** Moves the time on; what falls due by that runs in the next steps. {@link ManualLoops#advance} stops at each timer. */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("time does not go back: " + by);
        }
        nanos += by.toNanos();
    }
}
