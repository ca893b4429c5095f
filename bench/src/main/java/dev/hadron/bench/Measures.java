package dev.hadron.bench;

import java.util.concurrent.TimeUnit;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What one run of a program measures besides its time. Any thread. */
public final class Measures {

    private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);
    private static final int DIGITS = 3;

    private final Histogram roundTrips = new ConcurrentHistogram(LONGEST, DIGITS);
    private volatile double bytes;

    /** A watch for one who makes round trips. */
    public Stopwatch stopwatch() {
        return new Stopwatch(this);
    }

    /** Notes how long a round trip took. */
    public void roundTrip(long nanos) {
        roundTrips.recordValue(Math.min(nanos, LONGEST));
    }

    /** Notes how much memory each process takes. */
    public void bytes(double each) {
        bytes = each;
    }

    /** How much memory each process takes, 0 where that was not measured. */
    public double bytes() {
        return bytes;
    }

    /** The round trip that so many percent are not longer than, in nanoseconds; 0 where none was timed. */
    public double percentile(double percent) {
        return roundTrips.getTotalCount() == 0 ? 0 : roundTrips.getValueAtPercentile(percent);
    }
}
