package dev.hadron.supervisor;

import java.time.Duration;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;

/**
 * How long a crashed child waits before it is started again: {@code initialDelay × factor^n} after the crash number
 * {@code n}, from 0, that follows without a stable time, spread by the jitter to both sides, and never more than
 * {@code maxDelay}, jitter included. A child that has lived for {@code maxDelay} is stable: its next crash is number 0 again.
 *
 * @param initialDelay zero or more
 * @param maxDelay not less than the initial delay
 * @param factor 1 or more
 * @param jitter how far a delay may be off, as a share of it: 0 for not at all, less than 1
 */
public record Backoff(Duration initialDelay, Duration maxDelay, double factor, double jitter) {

    private static final Duration LONGEST = Duration.ofDays(365);

    /** From one second to ninety, doubling, spread by a tenth. */
    public static final Backoff DEFAULT = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(90), 2, 0.1);

    /** No delay at all, as in Erlang; for supervisors with a limited intensity only. */
    public static final Backoff NONE = new Backoff(Duration.ZERO, Duration.ZERO, 1, 0);

    /** Checks every value; {@code INVALID} names the one that is wrong and what would be right. */
    public Backoff {
        check(initialDelay != null && !initialDelay.isNegative(), "an initial delay is zero or more, not " + initialDelay);
        check(maxDelay != null && maxDelay.compareTo(initialDelay) >= 0 && maxDelay.compareTo(LONGEST) <= 0,
                "a max delay is at least the initial delay, " + initialDelay + ", and at most a year, not " + maxDelay);
        check(factor >= 1 && factor < Double.POSITIVE_INFINITY, "a backoff factor is 1 or more, not " + factor);
        check(jitter >= 0 && jitter < 1, "a jitter is 0 or more and less than 1, not " + jitter);
    }

    private static void check(boolean right, String mistake) {
        if (!right) {
            throw new ProcessException(ErrorKind.INVALID, mistake);
        }
    }

    /**
     * The delay after a crash.
     *
     * @param crash its number, from 0
     * @param random from 0 to less than 1
     */
    Duration delay(int crash, double random) {
        double most = maxDelay.toNanos() / (1 + jitter);
        double middle = Math.min(most, initialDelay.toNanos() * Math.pow(factor, crash));
        return Duration.ofNanos(Math.round(middle * (1 + jitter * (2 * random - 1))));
    }

    /** Whether a crashed child may be started again at once. */
    boolean isNone() {
        return initialDelay.isZero();
    }
}
