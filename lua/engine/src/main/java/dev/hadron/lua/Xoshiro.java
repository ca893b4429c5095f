package dev.hadron.lua;

/** The generator that the reference implementation uses, xoshiro256**, seeded in the same way. */
public final class Xoshiro {

    private long a;
    private long b;
    private long c;
    private long d;

    Xoshiro(long first, long second) {
        seed(first, second);
    }

    /** Begins the row that two numbers stand for. */
    public void seed(long first, long second) {
        a = first;
        b = 0xff;
        c = second;
        d = 0;
        for (int i = 0; i < 16; i++) {
            next();
        }
    }

    /** Sixty-four random bits. */
    public long next() {
        long result = Long.rotateLeft(b * 5, 7) * 9;
        long shifted = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = Long.rotateLeft(d, 45);
        return result;
    }

    /** A float from zero to below one. */
    public double nextFloat() {
        return (next() >>> 11) * 0x1p-53;
    }

    /** An integer between two, both included, as the reference projects it. */
    public long between(long low, long high) {
        long range = high - low;
        long random = next();
        if ((range & range + 1) == 0) {
            return (random & range) + low;
        }
        long mask = -1L >>> Long.numberOfLeadingZeros(range);
        while (Long.compareUnsigned(random &= mask, range) > 0) {
            random = next();
        }
        return random + low;
    }
}
