package dev.hadron.lua.syntax;

/** A script that cannot be compiled. The message reads {@code file:line: what was wrong near 'token'}. */
public final class LuaSyntaxError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;

    public LuaSyntaxError(String file, int line, String what) {
        super(file + ":" + line + ": " + what, null, false, false);
        this.file = file;
        this.line = line;
    }

    /** The name that the script was compiled under. */
    public String file() {
        return file;
    }

    /** The line of the mistake, from one. */
    public int line() {
        return line;
    }
}
