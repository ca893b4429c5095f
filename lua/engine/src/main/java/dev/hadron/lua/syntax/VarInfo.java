package dev.hadron.lua.syntax;

/** A local variable, and what the whole of its function says about it. */
public final class VarInfo {

    /** What its attribute promises. */
    public enum Kind {
        PLAIN,
        CONST,
        CLOSE
    }

    private final String name;
    private final FunctionScope owner;
    private final Kind kind;
    private final int line;
    private boolean captured;
    private boolean assigned;

    VarInfo(String name, FunctionScope owner, Kind kind, int line) {
        this.name = name;
        this.owner = owner;
        this.kind = kind;
        this.line = line;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    public int line() {
        return line;
    }

    FunctionScope owner() {
        return owner;
    }

    void capture() {
        captured = true;
    }

    void assign() {
        assigned = true;
    }

    /**
     * Whether it lives in a cell of its own, shared with closures. A variable that no one assigns after its declaration
     * does not need one: closures copy its value.
     */
    public boolean inCell() {
        return captured && assigned;
    }
}
