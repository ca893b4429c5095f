package dev.hadron.lua;

import dev.hadron.lua.code.Opcode;
import dev.hadron.lua.code.Prototype;

/**
 * Runs loops that only compute, without a box for each number. It is a second dispatch loop, for the instructions that such
 * loops consist of; the compiler marks the loops by how they jump back.
 * <p>
 * While it runs, the numbers of the frame's registers are in a {@link RegisterFile} of this call, where {@link #compute} finds
 * two words for each: the number and its kind. What it cannot do for the kinds that it meets it leaves to the register file,
 * and what that cannot do, for want of a metamethod, a conversion of a string or an error, to the machine: then all
 * numbers are put back into boxes, and the instruction is executed as if it were the first that is met here. So
 * nothing here calls, suspends or fails; and when a slice ends, its frame looks as everywhere else.
 * <p>
 * {@code compute} knows neither the stack nor the task, and tells arithmetic and comparisons from other instructions before it
 * looks which: the fewer values the compiler has to keep through the loop, and the fewer instructions have something in common
 * that it could compute too early, the fewer it stores and loads between two instructions.
 */
final class NumericLoops {

    /** What GTK is without the constant. */
    private static final int GT = Opcode.GTK - Opcode.EQK + Opcode.EQ;

    /** To take numbers out of their boxes and to put them back takes as long as some turns. */
    private static final int FEW = 6;

    private NumericLoops() {
    }

    /** Whether it is worth while to go on with a loop here. */
    static boolean pays(Loops.Integers loop) {
        return loop.left > FEW && !loop.boxed;
    }

    /**
     * Runs on from the instruction that jumps back. Answers where the machine goes on; as a complement where the budget is
     * spent.
     */
    static int run(LuaTask task, Prototype prototype, Object[] stack, int base, int start) {
        RegisterFile registers = new RegisterFile(prototype, stack, base);
        long[] words = registers.words();
        words[words.length - 1] = task.budget;
        int pc = start;
        while (pc >= 0) {
            pc = compute(prototype.code, words, prototype.registers, pc);
            int next = pc < 0 ? pc : registers.execute(prototype.code, pc);
            if (next == RegisterFile.OTHER) {
                registers.boxed(prototype.code[start]);
                break;
            }
            pc = next;
        }
        registers.flush();
        task.budget = (int) words[words.length - 1];
        return pc;
    }

    /**
     * Executes instructions up to the first that it cannot; answers where that is, or the complement of where to go on when the
     * budget, the last of the words, is spent. Constants are numbered behind the registers, of which there are {@code first}.
     */
    private static int compute(int[] code, long[] words, int first, int start) {
        int pc = start;
        for (;;) {
            int i = code[pc++];
            int o = i & 0xFF;
            int a = i >>> 7 & 0x1FE;
            int b = i >>> 15 & 0x1FE;
            if (o >= Opcode.ADD && o <= Opcode.SHR || o >= Opcode.ADDK && o <= Opcode.IDIVK) {
                int c = i >>> 23 & 0x1FE;
                if (o >= Opcode.ADDK) {
                    c += first << 1;
                    o -= Opcode.ADDK - Opcode.ADD;
                }
                long kinds = words[b + 1] + words[c + 1];
                if (kinds == RegisterFile.FLOATS) {
                    double x = Double.longBitsToDouble(words[b]);
                    double y = Double.longBitsToDouble(words[c]);
                    if (o == Opcode.MUL) {
                        x *= y;
                    } else if (o == Opcode.ADD) {
                        x += y;
                    } else if (o == Opcode.SUB) {
                        x -= y;
                    } else if (o == Opcode.DIV) {
                        x /= y;
                    } else {
                        return pc - 1;
                    }
                    words[a] = Double.doubleToRawLongBits(x);
                    words[a + 1] = RegisterFile.FLOAT;
                } else if (kinds == RegisterFile.INTEGERS) {
                    long x = words[b];
                    long y = words[c];
                    if (o == Opcode.ADD) {
                        x += y;
                    } else if (o == Opcode.SUB) {
                        x -= y;
                    } else if (o == Opcode.MUL) {
                        x *= y;
                    } else if (o == Opcode.MOD && y > 0) {
                        x = Math.floorMod(x, y);
                    } else if (o == Opcode.IDIV && y > 0) {
                        x = Math.floorDiv(x, y);
                    } else if (o == Opcode.BAND) {
                        x &= y;
                    } else if (o == Opcode.BXOR) {
                        x ^= y;
                    } else if (o == Opcode.BOR) {
                        x |= y;
                    } else if (o == Opcode.SHL) {
                        x = Arithmetic.shiftLeft(x, y);
                    } else if (o == Opcode.SHR) {
                        x = Arithmetic.shiftRight(x, y);
                    } else {
                        return pc - 1;
                    }
                    words[a] = x;
                    words[a + 1] = RegisterFile.INTEGER;
                } else if (kinds == RegisterFile.MIXED && o <= Opcode.MUL) {
                    double x = RegisterFile.asFloat(words, b);
                    double y = RegisterFile.asFloat(words, c);
                    words[a] = Double.doubleToRawLongBits(o == Opcode.ADD ? x + y : o == Opcode.SUB ? x - y : x * y);
                    words[a + 1] = RegisterFile.FLOAT;
                } else {
                    return pc - 1;
                }
                continue;
            }
            if (o >= Opcode.EQ && o <= Opcode.GEK) {
                if (o >= Opcode.EQK) {
                    b += first << 1;
                    o -= Opcode.EQK - Opcode.EQ;
                }
                long kinds = words[a + 1] + words[b + 1];
                boolean truth;
                if (kinds == RegisterFile.INTEGERS) {
                    long x = words[a];
                    long y = words[b];
                    truth = o == Opcode.LT ? x < y
                            : o == Opcode.LE ? x <= y : o == Opcode.EQ ? x == y : o == GT ? x > y : x >= y;
                } else if (kinds == RegisterFile.FLOATS) {
                    double x = Double.longBitsToDouble(words[a]);
                    double y = Double.longBitsToDouble(words[b]);
                    truth = o == Opcode.LT ? x < y
                            : o == Opcode.LE ? x <= y : o == Opcode.EQ ? x == y : o == GT ? x > y : x >= y;
                } else {
                    return pc - 1;
                }
                pc += truth == (i >>> 24 != 0) ? 1 + (code[pc] >> 8) : 1;
                continue;
            }
            switch (o) {
                case Opcode.MOVE: {
                    long kind = words[b + 1];
                    if (kind == RegisterFile.BOXED) {
                        return pc - 1;
                    }
                    words[a] = words[b];
                    words[a + 1] = kind;
                    continue;
                }
                case Opcode.LOADI:
                    words[a] = i >> 16;
                    words[a + 1] = RegisterFile.INTEGER;
                    continue;
                case Opcode.LOADK: {
                    int k = (i >>> 16) + first << 1;
                    if (k >= words.length - 1 || words[k + 1] == RegisterFile.BOXED) {
                        return pc - 1;
                    }
                    words[a] = words[k];
                    words[a + 1] = words[k + 1];
                    continue;
                }
                case Opcode.JMP:
                    pc += i >> 8;
                    continue;
                case Opcode.LOOP, Opcode.NUMERIC_LOOP:
                    pc += i >> 8;
                    if (--words[words.length - 1] < 0) {
                        return ~pc;
                    }
                    continue;
                case Opcode.FORLOOP, Opcode.NUMERIC_FORLOOP: {
                    if (words[a + 1] != RegisterFile.LOOP) {
                        return pc - 1;
                    }
                    if (words[a + 4] == 0) {
                        continue;
                    }
                    words[a + 4]--;
                    words[a + 6] = words[a] += words[a + 2];
                    words[a + 7] = RegisterFile.INTEGER;
                    pc += i >> 16;
                    if (--words[words.length - 1] < 0) {
                        return ~pc;
                    }
                    continue;
                }
                default:
                    return pc - 1;
            }
        }
    }
}
