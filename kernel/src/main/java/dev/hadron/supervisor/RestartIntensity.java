package dev.hadron.supervisor;

import java.time.Duration;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;

/**
 * How many restarts in how long a supervisor takes before it fails itself. The window slides: what counts are the
 * restarts in the last {@code period} at any moment, and one that restarts several children counts once.
 *
 * @param restarts how many are still endured, 0 or more
 * @param period in how long, more than zero
 */
public record RestartIntensity(int restarts, Duration period) {

    /** One restart in five seconds, what a supervisor has unless told otherwise. */
    public static final RestartIntensity DEFAULT = new RestartIntensity(1, Duration.ofSeconds(5));

    /** Any number; the backoff of the children is then the only bound, and may not be zero. */
    public static final RestartIntensity UNLIMITED = new RestartIntensity(Integer.MAX_VALUE, DEFAULT.period);

    /** Checks both; {@code INVALID} names the one that is wrong. */
    public RestartIntensity {
        if (restarts < 0) {
            throw new ProcessException(ErrorKind.INVALID, "an intensity is 0 restarts or more, not " + restarts);
        }
        if (period == null || period.isNegative() || period.isZero()) {
            throw new ProcessException(ErrorKind.INVALID, "the period of an intensity is more than zero, not " + period);
        }
    }

    /** So many restarts in so long. */
    public static RestartIntensity of(int restarts, Duration period) {
        return new RestartIntensity(restarts, period);
    }

    /** Whether there is no limit. */
    public boolean isUnlimited() {
        return restarts == Integer.MAX_VALUE;
    }
}
