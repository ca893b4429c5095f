package dev.hadron.lua.code;

/**
 * A compiled function: code, constants and what messages need. Immutable and shared by every process that runs it; the
 * arrays are never written after construction. The fields are open to the machine, which reads them at every call.
 */
public final class Prototype {

    /** A capture's kind: a register of the enclosing function, an upvalue of it, or the new closure itself. */
    public static final int FROM_REGISTER = 0;
    public static final int FROM_UPVALUE = 1;
    public static final int FROM_ITSELF = 2;

    public final String file;
    public final String name;
    public final int line;
    public final int parameters;
    public final boolean vararg;
    public final int registers;
    public final int[] code;
    public final Object[] constants;
    public final Prototype[] inner;
    /** For each upvalue its kind in the high 16 bits and the index in the low ones. */
    public final int[] captures;
    private final int[] lines;
    private final OperandNames names;

    Prototype(FunctionCode from, Prototype[] inner, int[] captures) {
        file = from.file();
        name = from.node().name();
        line = from.node().line();
        parameters = from.node().parameters().size();
        vararg = from.node().vararg();
        registers = from.maxRegisters();
        code = from.words().toArray();
        lines = from.lines().toArray();
        constants = from.constants().toArray();
        names = from.names();
        this.inner = inner;
        this.captures = captures;
    }

    /** The line that the instruction at an index comes from. */
    public int lineAt(int index) {
        return index >= 0 && index < lines.length ? lines[index] : line;
    }

    /** How messages call an operand of the instruction at an index, as {@code local 'x'}; null where it has no name. */
    public String operandAt(int index, int operand) {
        return names.find(index, operand);
    }

    /** As in a traceback: {@code function 'name'} or {@code main chunk}. */
    public String describe() {
        return line == 0 ? "main chunk" : "function '" + name + "'";
    }
}
