package dev.hadron.lua;

/** The events that a metatable can answer to, with numbers; arithmetic ones in the order of the instructions. */
final class Meta {

    static final int ADD = 0;
    static final int UNM = 12;
    static final int BNOT = 13;
    static final int LEN = 14;
    static final int CONCAT = 15;
    static final int EQ = 16;
    static final int LT = 17;
    static final int LE = 18;
    static final int INDEX = 19;
    static final int NEWINDEX = 20;
    static final int CALL = 21;
    static final int CLOSE = 22;
    static final int TOSTRING = 23;
    static final int NAME = 24;
    static final int PAIRS = 25;
    static final int METATABLE = 26;

    private static final String[] NAMES = { "__add", "__sub", "__mul", "__mod", "__pow", "__div", "__idiv", "__band", "__bor",
            "__bxor", "__shl", "__shr", "__unm", "__bnot", "__len", "__concat", "__eq", "__lt", "__le", "__index",
            "__newindex", "__call", "__close", "__tostring", "__name", "__pairs", "__metatable" };

    private Meta() {
    }

    static String name(int event) {
        return NAMES[event];
    }
}
