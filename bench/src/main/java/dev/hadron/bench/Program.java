package dev.hadron.bench;

/** A program as one peer runs it: opened once, run several times, closed. */
public interface Program extends AutoCloseable {

    /**
     * Runs the program to its end and checks its result. Blocks.
     *
     * @param size how many of the program's operations to make, as its line in the {@link Table} says
     * @param measures where what is not its time goes
     * @throws Exception where it fails or its result is wrong
     */
    void run(long size, Measures measures) throws Exception;

    @Override
    default void close() throws Exception {
        // Most hold nothing.
    }

    /** Fails where a program's result is not what it should be. */
    static void check(String what, long expected, long actual) {
        if (expected != actual) {
            throw new IllegalStateException(what + " should be " + expected + ", but is " + actual);
        }
    }
}
