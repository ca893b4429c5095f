package dev.hadron.lua;

/** A function written in Java. Stateless, or its state belongs to one process; shared freely in the first case. */
public final class Builtin {

    /** What a function does. */
    @FunctionalInterface
    public interface Body {

        /**
         * Reads its arguments from the call and answers what one of the call's methods answered:
         * {@link Coroutine#returns()} and its like, {@link Coroutine#call}, {@link Coroutine#pause} or
         * {@link Coroutine#suspend}. Must not block, nor work longer than what it charges.
         */
        int call(Coroutine call);
    }

    final String name;
    final Body body;
    /** A value that is alive as long as the function is; null for none. */
    final Object held;

    private Builtin(String name, Body body, Object held) {
        this.name = name;
        this.body = body;
        this.held = held;
    }

    /**
     * A function under the name that messages call it by, as {@code table.insert}, where a script does not call it by
     * another one.
     */
    public static Builtin of(String name, Body body) {
        return new Builtin(name, body, null);
    }

    /** A function of one process that keeps a Lua value, which counts against the quota as long as the function is alive. */
    public static Builtin holding(Object held, String name, Body body) {
        return new Builtin(name, body, held);
    }

    /** The name that messages call it by. */
    public String name() {
        return name;
    }

    String shortName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
