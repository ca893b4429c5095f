package dev.hadron.kernel;

/** Where one actor, which has to be the thread of a loop, hands over what it has made to the other, and both begin. */
final class Meeting<T> {

    private static final int PATIENCE = 100_000;

    private volatile T made;

    void open(T what) {
        made = what;
    }

    /** Waits for what the other has made; null where it does not come, as when one thread plays both. */
    T come() {
        T what = made;
        for (int look = 0; what == null && look < PATIENCE; look++) {
            Thread.onSpinWait();
            what = made;
        }
        return what;
    }
}
