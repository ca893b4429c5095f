package dev.hadron.lua;

import dev.hadron.lua.code.Opcode;
import dev.hadron.lua.code.Prototype;

/**
 * The registers and small constants of a frame while {@link NumericLoops} runs it, with numbers out of their boxes. A register
 * is {@link #BOXED} at first: its value is on the stack. It is a number from when one is computed into it or is read
 * from its box; then what the stack has there is out of date until {@link #flush}. Belongs to one run of the loop.
 */
final class RegisterFile {

    /** Kinds. The sum of two tells both, where both are numbers. */
    static final long BOXED = 0;
    static final long INTEGER = 1;
    static final long FLOAT = 4;
    /** An integer loop: the register has the number, the next one the step, the one after how often it still runs. */
    static final long LOOP = 16;

    static final long INTEGERS = INTEGER + INTEGER;
    static final long FLOATS = FLOAT + FLOAT;
    static final long MIXED = INTEGER + FLOAT;

    /** Answered where the machine has to execute an instruction. */
    static final int OTHER = Integer.MIN_VALUE;

    private static final int CONSTANTS = 256;

    private final Object[] stack;
    private final int base;
    private final int registers;
    private final Object[] constants;
    private final long[] words;

    RegisterFile(Prototype prototype, Object[] stack, int base) {
        this.stack = stack;
        this.base = base;
        registers = prototype.registers;
        constants = prototype.constants;
        words = new long[2 * (registers + Math.min(CONSTANTS, constants.length)) + 1];
    }

    /** For each register, then each constant that fits into an instruction, number and kind; and one word that is free. */
    long[] words() {
        return words;
    }

    /** The number at an index of the words as a float. */
    static double asFloat(long[] words, int at) {
        return words[at + 1] == INTEGER ? words[at] : Double.longBitsToDouble(words[at]);
    }

    /**
     * Executes an instruction that the loop could not, or makes that it can. Answers where to go on, as a complement where the
     * budget is spent, or {@link #OTHER}, having changed no value.
     */
    int execute(int[] code, int pc) {
        int i = code[pc];
        int o = i & 0xFF;
        int a = i >>> 8 & 0xFF;
        int b = i >>> 16 & 0xFF;
        if (o >= Opcode.ADD && o <= Opcode.SHR) {
            return arithmetic(o - Opcode.ADD, a, b, i >>> 24, pc);
        }
        if (o >= Opcode.ADDK && o <= Opcode.IDIVK) {
            return arithmetic(o - Opcode.ADDK, a, b, registers + (i >>> 24), pc);
        }
        if (o >= Opcode.EQ && o <= Opcode.GEK) {
            return compare(code, pc);
        }
        return switch (o) {
            case Opcode.MOVE -> unbox(b) ? pc : put(a, stack[base + b], pc);
            case Opcode.LOADK -> unbox(registers + (i >>> 16)) ? pc : put(a, constants[i >>> 16], pc);
            case Opcode.UNM -> negate(a, b, pc);
            case Opcode.FORPREP -> prepare(a, i >> 16, pc);
            case Opcode.FORLOOP, Opcode.NUMERIC_FORLOOP -> step(a, i >> 16, pc);
            default -> OTHER;
        };
    }

    /** Remembers in the loop of an instruction, if it has a counter, that the machine has to execute it. */
    void boxed(int instruction) {
        if ((instruction & 0xFF) == Opcode.NUMERIC_FORLOOP
                && stack[base + (instruction >>> 8 & 0xFF)] instanceof Loops.Integers loop) {
            loop.boxed = true;
        }
    }

    /** Puts all numbers back into boxes, and the state of loops where it belongs. */
    void flush() {
        for (int register = 0; register < registers; register++) {
            flush(register);
        }
    }

    private void flush(int register) {
        int at = 2 * register;
        if (words[at + 1] == LOOP) {
            Loops.Integers loop = (Loops.Integers) stack[base + register];
            loop.at = words[at];
            loop.left = words[at + 4];
        } else if (words[at + 1] != BOXED) {
            stack[base + register] = value(register);
        }
        words[at + 1] = BOXED;
    }

    /** The value of a register or constant that is no loop. */
    private Object value(int register) {
        long number = words[2 * register];
        if (words[2 * register + 1] == INTEGER) {
            return number;
        }
        if (words[2 * register + 1] == FLOAT) {
            return Double.longBitsToDouble(number);
        }
        return register < registers ? stack[base + register] : constants[register - registers];
    }

    /** Takes a number out of its box; answers whether that has changed anything. */
    private boolean unbox(int register) {
        int at = 2 * register;
        if (at >= words.length - 1 || words[at + 1] != BOXED) {
            return false;
        }
        Object value = value(register);
        if (value instanceof Long number) {
            set(register, INTEGER, number);
        } else if (value instanceof Double number) {
            set(register, FLOAT, Double.doubleToRawLongBits(number));
        }
        return words[at + 1] != BOXED;
    }

    private void set(int register, long kind, long number) {
        words[2 * register] = number;
        words[2 * register + 1] = kind;
    }

    private int put(int register, Object value, int pc) {
        stack[base + register] = value;
        words[2 * register + 1] = BOXED;
        return pc + 1;
    }

    private long kinds(int left, int right) {
        return words[2 * left + 1] + words[2 * right + 1];
    }

    private int arithmetic(int operator, int target, int left, int right, int pc) {
        if (unbox(left) | unbox(right)) {
            return pc;
        }
        long kinds = kinds(left, right);
        if (kinds == INTEGERS && operator != Arithmetic.DIV && operator != Arithmetic.POW) {
            if (words[2 * right] == 0) {
                return OTHER;
            }
            set(target, INTEGER, Arithmetic.integers(operator, words[2 * left], words[2 * right]));
            return pc + 1;
        }
        if (operator >= Arithmetic.BITWISE || kinds != INTEGERS && kinds != FLOATS && kinds != MIXED) {
            return OTHER;
        }
        double result = Arithmetic.floats(operator, asFloat(words, 2 * left), asFloat(words, 2 * right));
        set(target, FLOAT, Double.doubleToRawLongBits(result));
        return pc + 1;
    }

    private int negate(int target, int operand, int pc) {
        unbox(operand);
        long kind = words[2 * operand + 1];
        if (kind == INTEGER) {
            set(target, INTEGER, -words[2 * operand]);
        } else if (kind == FLOAT) {
            set(target, FLOAT, Double.doubleToRawLongBits(-Double.longBitsToDouble(words[2 * operand])));
        } else {
            return OTHER;
        }
        return pc + 1;
    }

    private int compare(int[] code, int pc) {
        int i = code[pc];
        int o = i & 0xFF;
        int left = i >>> 8 & 0xFF;
        int right = o >= Opcode.EQK ? registers + (i >>> 16 & 0xFF) : i >>> 16 & 0xFF;
        if (unbox(left) | unbox(right)) {
            return pc;
        }
        if (kinds(left, right) != MIXED && o != Opcode.EQK) {
            return OTHER;
        }
        boolean truth = truth(o, value(left), value(right));
        return truth == (i >>> 24 != 0) ? pc + 2 + (code[pc + 1] >> 8) : pc + 2;
    }

    private static boolean truth(int operation, Object left, Object right) {
        return switch (operation) {
            case Opcode.LT, Opcode.LTK -> Values.lessNumbers(left, right);
            case Opcode.LE, Opcode.LEK -> Values.lessOrEqualNumbers(left, right);
            case Opcode.GTK -> Values.lessNumbers(right, left);
            case Opcode.GEK -> Values.lessOrEqualNumbers(right, left);
            default -> Values.equal(left, right);
        };
    }

    private int prepare(int at, int distance, int pc) {
        for (int register = at; register < at + 3; register++) {
            flush(register);
        }
        boolean numbers = stack[base + at] instanceof Number && stack[base + at + 1] instanceof Number;
        if (!numbers || !(stack[base + at + 2] instanceof Number step) || step.doubleValue() == 0) {
            return OTHER;
        }
        boolean runs = Loops.prepare(stack, base + at);
        words[2 * (at + 3) + 1] = BOXED;
        return runs ? pc + 1 : pc + 1 + distance;
    }

    private int step(int at, int distance, int pc) {
        if (stack[base + at] instanceof Loops.Integers loop) {
            set(at, LOOP, loop.at);
            set(at + 1, BOXED, loop.step);
            set(at + 2, BOXED, loop.left);
            return pc;
        }
        if (!Loops.floats(stack, base + at)) {
            return pc + 1;
        }
        words[2 * (at + 3) + 1] = BOXED;
        int next = pc + 1 + distance;
        return --words[words.length - 1] < 0 ? ~next : next;
    }
}
