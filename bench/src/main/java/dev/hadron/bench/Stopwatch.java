package dev.hadron.bench;

/** Times every 32nd round trip, because reading the clock costs as much as a message. Belongs to one who makes them. */
public final class Stopwatch {

    private static final int EVERY = 32;

    private final Measures measures;
    private long count;
    private long start;

    Stopwatch(Measures measures) {
        this.measures = measures;
    }

    /** A round trip begins. */
    public void begin() {
        if (count++ % EVERY == 0) {
            start = System.nanoTime();
        }
    }

    /** It is over. */
    public void end() {
        if (count % EVERY == 1) {
            measures.roundTrip(System.nanoTime() - start);
        }
    }
}
