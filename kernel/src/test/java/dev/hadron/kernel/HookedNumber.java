package dev.hadron.kernel;

/** The number 1, which does something when it is first looked at. */
final class HookedNumber extends Number {

    private static final long serialVersionUID = 1L;
    private transient Runnable first;

    HookedNumber(Runnable first) {
        this.first = first;
    }

    @Override
    public String toString() {
        Runnable now = first;
        first = null;
        if (now != null) {
            now.run();
        }
        return "1";
    }

    @Override
    public int intValue() {
        return 1;
    }

    @Override
    public long longValue() {
        return 1;
    }

    @Override
    public float floatValue() {
        return 1;
    }

    @Override
    public double doubleValue() {
        return 1;
    }
}
