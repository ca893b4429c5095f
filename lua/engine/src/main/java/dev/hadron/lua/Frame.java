package dev.hadron.lua;

/**
 * One call under way: of a script's function, or of a Java function that waits for another one. Frames of a coroutine
 * are a list and are used again for later calls at the same depth.
 */
final class Frame {

    static final byte CATCHES = 1;
    static final byte CATCHES_WITH_HANDLER = 2;
    static final byte HANDLES = 3;

    /** What becomes of the first result besides being stored: the condition of the jump that comes next. */
    static final byte STORE = 0;
    static final byte TEST_FALSE = 1;
    static final byte TEST_TRUE = 2;

    final Frame below;
    /** How many calls are under way with this one. */
    final int depth;
    Frame above;
    /** The function; null in a Java function's frame. */
    LuaClosure closure;
    /** What a Java function does next. */
    Continuation then;
    int base;
    int pc;
    /** Where the results go, how many are wanted (negative: all), and what else is done with the first. */
    int ret;
    short want;
    byte finish;
    int varargs;
    /** What an instruction that is executed again has to remember. */
    int again;
    byte catches;

    Frame(Frame below) {
        this.below = below;
        depth = below == null ? 1 : below.depth + 1;
    }
}
