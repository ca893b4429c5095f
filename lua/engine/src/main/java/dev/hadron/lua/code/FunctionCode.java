package dev.hadron.lua.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import dev.hadron.lua.syntax.Expr;
import dev.hadron.lua.syntax.FunctionNode;
import dev.hadron.lua.syntax.LuaSyntaxError;
import dev.hadron.lua.syntax.VarInfo;

/** A function while its code is made: instructions, constants, registers, variables and upvalues. */
final class FunctionCode {

    private static final int MAX_REGISTERS = 250;
    private static final int MAX_LOCALS = 200;
    private static final int MAX_UPVALUES = 255;
    private static final int MAX_CONSTANTS = 65_536;

    private final String file;
    private final FunctionNode node;
    private final FunctionCode outer;
    /** The variable that the function is stored in, where it is a {@code local function} that no one assigns. */
    private final VarInfo itself;
    private final IntList words = new IntList();
    private final IntList lines = new IntList();
    private final Constants constants = new Constants();
    private final OperandNames names = new OperandNames();
    private final List<VarInfo> active = new ArrayList<>();
    private final HashMap<VarInfo, Integer> registers = new HashMap<>();
    private final HashMap<VarInfo, Integer> upvalues = new HashMap<>();
    private final IntList captures = new IntList();
    private final List<Prototype> inner = new ArrayList<>();
    private final Labels labels = new Labels(this);
    private int free;
    private int held;
    private int max = 2;
    private int closing;
    private int line;

    FunctionCode(String file, FunctionNode node, FunctionCode outer, VarInfo itself) {
        this.file = file;
        this.node = node;
        this.outer = outer;
        this.itself = itself;
    }

    String file() {
        return file;
    }

    FunctionNode node() {
        return node;
    }

    int maxRegisters() {
        return max;
    }

    IntList words() {
        return words;
    }

    IntList lines() {
        return lines;
    }

    Constants constants() {
        return constants;
    }

    OperandNames names() {
        return names;
    }

    Labels labels() {
        return labels;
    }

    Prototype finish() {
        labels.checkResolved();
        return new Prototype(this, inner.toArray(Prototype[]::new), captures.toArray());
    }

    LuaSyntaxError mistake(String what, int line) {
        return new LuaSyntaxError(file, line, what);
    }

    private LuaSyntaxError limit(String what, int limit) {
        String where = node.line() == 0 ? "main function" : "function at line " + node.line();
        return mistake("too many " + what + " (limit is " + limit + ") in " + where, line);
    }

    // Instructions

    int here() {
        return words.size();
    }

    void at(int line) {
        this.line = line;
    }

    int line() {
        return line;
    }

    int emit(int operation, int a, int b, int c) {
        return word(Opcode.abc(operation, a, b, c));
    }

    int emitWide(int operation, int a, int bx) {
        return word(Opcode.abx(operation, a, bx));
    }

    int word(int word) {
        words.add(word);
        lines.add(line);
        return words.size() - 1;
    }

    /** A jump whose target is not known yet. */
    int jump() {
        return word(Opcode.jump(Opcode.JMP, 0));
    }

    /** A jump to code that is already there. */
    void jumpBack(int target) {
        word(Opcode.jump(Opcode.LOOP, target - here() - 1));
    }

    void patch(int jump, int target) {
        words.set(jump, Opcode.jump(Opcode.JMP, target - jump - 1));
    }

    void patchHere(IntList jumps) {
        for (int i = 0; i < jumps.size(); i++) {
            patch(jumps.get(i), here());
        }
    }

    /** Sets the distance of a loop's instruction. */
    void patchWide(int at, int target) {
        int distance = target - at - 1;
        if (distance < Short.MIN_VALUE || distance > Short.MAX_VALUE) {
            throw mistake("control structure too long", line);
        }
        words.set(at, words.get(at) & 0xFFFF | distance << 16);
    }

    int constant(Object value) {
        int index = constants.index(value);
        if (index >= MAX_CONSTANTS) {
            throw limit("constants", MAX_CONSTANTS);
        }
        return index;
    }

    int addInner(Prototype prototype) {
        inner.add(prototype);
        if (inner.size() > MAX_CONSTANTS) {
            throw limit("functions", MAX_CONSTANTS);
        }
        return inner.size() - 1;
    }

    // Registers

    int free() {
        return free;
    }

    void free(int register) {
        free = register;
    }

    int reserve(int count) {
        int first = free;
        free += count;
        if (free > MAX_REGISTERS) {
            throw mistake("function or expression needs too many registers", line);
        }
        max = Math.max(max, free + 1);
        return first;
    }

    /** Whether nothing else can see a register, and it is the last one in use. */
    boolean fresh(int register) {
        return register >= held && register == free - 1;
    }

    /** Whether a variable holds the register. */
    boolean held(int register) {
        return register < held;
    }

    // Variables

    int activeCount() {
        return active.size();
    }

    VarInfo active(int index) {
        return active.get(index);
    }

    /** Makes a variable visible, in a register that has its value already. */
    void activate(VarInfo variable, int register) {
        active.add(variable);
        if (active.size() > MAX_LOCALS) {
            throw limit("local variables", MAX_LOCALS);
        }
        registers.put(variable, register);
        hold(register + 1);
        if (variable.inCell()) {
            emit(Opcode.NEWCELL, register, 0, 0);
        }
    }

    /** Registers below belong to variables, named or hidden. */
    void hold(int count) {
        held = count;
    }

    int held() {
        return held;
    }

    void deactivate(int count, int held) {
        active.subList(count, active.size()).clear();
        this.held = held;
        free = held;
    }

    /** How many variables that are to be closed are in scope. */
    int closing() {
        return closing;
    }

    void closing(int count) {
        closing = count;
    }

    /** The register of a variable of this function; negative where it is an outer one's. */
    int registerOf(VarInfo variable) {
        return registers.getOrDefault(variable, -1);
    }

    int upvalue(VarInfo variable) {
        Integer known = upvalues.get(variable);
        if (known != null) {
            return known;
        }
        int capture = capture(variable);
        captures.add(capture);
        if (captures.size() > MAX_UPVALUES) {
            throw limit("upvalues", MAX_UPVALUES);
        }
        upvalues.put(variable, captures.size() - 1);
        return captures.size() - 1;
    }

    private int capture(VarInfo variable) {
        if (variable == itself && !variable.inCell()) {
            return Prototype.FROM_ITSELF << 16;
        }
        int register = outer.registerOf(variable);
        return register >= 0 ? register : Prototype.FROM_UPVALUE << 16 | outer.upvalue(variable);
    }

    /** How messages call the value of an expression; null where it has no name. */
    String describe(Expr value) {
        if (value instanceof Expr.Paren paren) {
            return describe(paren.inner());
        }
        if (value instanceof Expr.Or or && constantTruth(or.left()) == Boolean.FALSE) {
            return describe(or.right());
        }
        if (value instanceof Expr.And and && constantTruth(and.left()) == Boolean.TRUE) {
            return describe(and.right());
        }
        if (value instanceof Expr.Local local) {
            String kind = registerOf(local.variable()) >= 0 ? "local" : "upvalue";
            return kind + " '" + local.variable().name() + "'";
        }
        if (value instanceof Expr.Global global) {
            return "global '" + global.name() + "'";
        }
        if (value instanceof Expr.Constant constant && constant.value() instanceof String text) {
            return "constant '" + text + "'";
        }
        if (value instanceof Expr.MethodCall || !(value instanceof Expr.Index index)) {
            return null;
        }
        if (!(index.key() instanceof Expr.Constant key && key.value() instanceof String name)) {
            return ExpressionCode.smallIndex(index.key()) >= 0 ? "field 'integer index'" : "field '?'";
        }
        boolean global = index.object() instanceof Expr.Local local && local.variable().name().equals("_ENV");
        return (global ? "global '" : "field '") + name + "'";
    }

    /** Whether a value is true or false whatever happens; null where that is not known. */
    private static Boolean constantTruth(Expr value) {
        if (value instanceof Expr.Paren paren) {
            return constantTruth(paren.inner());
        }
        return value instanceof Expr.Constant ? Boolean.TRUE
                : value instanceof Expr.Bool bool ? (Boolean) bool.value() : value instanceof Expr.Nil ? Boolean.FALSE : null;
    }
}
