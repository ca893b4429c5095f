package dev.hadron.lua;

/**
 * An error of a script: any Lua value, mostly a text that begins with {@code file:line:}. Has no Java stack trace; an
 * error that ends a task carries the script's own.
 */
public final class LuaError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private transient Object value;
    private boolean placed;
    private String traceback = "";

    private LuaError(Object value, boolean placed, Throwable cause) {
        super(null, cause, false, false);
        this.value = value;
        this.placed = placed;
    }

    /** An error with a message; where the script is will be put before it. */
    public static LuaError of(String message) {
        return new LuaError(message, false, null);
    }

    /** An error with a message and what has caused it in Java. */
    public static LuaError of(String message, Throwable cause) {
        return new LuaError(message, false, cause);
    }

    /** An error with any value, as it is. */
    public static LuaError ofValue(Object value) {
        return new LuaError(value, true, null);
    }

    /** The value that {@code pcall} gives. */
    public Object value() {
        return value;
    }

    /** The value as text. */
    @Override
    public String getMessage() {
        return value instanceof String || value instanceof Number ? Values.text(value)
                : "(error object is a " + Values.typeName(value) + " value)";
    }

    /** The script's calls when the error ended the task, one in a line; empty before that. */
    public String traceback() {
        return traceback;
    }

    void place(Coroutine coroutine) {
        if (!placed) {
            placed = true;
            value = coroutine.where() + value;
        }
    }

    void traceback(String text) {
        traceback = text;
    }
}
