package dev.hadron.lua;

import dev.hadron.lua.code.Opcode;

/**
 * The instructions that have no place in the machine's loop. The compiler computes at the head of that loop, for every
 * instruction, what two of them have in common; so the loop has those that are frequent, and this the others.
 */
final class RareInstructions {

    private RareInstructions() {
    }

    /**
     * Executes an instruction, with the frame's {@code pc} behind it. Answers whether the machine has to look at its frames
     * anew; else it goes on in this frame, at its {@code pc}.
     */
    static boolean execute(Coroutine co, Frame frame, int i, int a) {
        LuaClosure closure = frame.closure;
        Object[] s = co.stack;
        int b = i >>> 16 & 0xFF;
        int c = i >>> 24;
        switch (i & 0xFF) {
            case Opcode.LOADNIL:
                for (int at = a; at <= a + b; at++) {
                    s[at] = null;
                }
                return false;
            case Opcode.GETENV:
                s[a] = closure.globals;
                return false;
            case Opcode.SETGLOBAL: {
                Object name = closure.prototype.constants[i >>> 16];
                return !closure.globals.replace((String) name, s[a]) && Indexing.set(co, closure.globals, name, s[a]);
            }
            case Opcode.NEWTABLE:
                s[a] = new LuaTable(co.process, b, c);
                return false;
            case Opcode.SETLIST: {
                long first = closure.prototype.code[frame.pc++] + 1L;
                ((LuaTable) s[a]).store(first, s, a + 1, b == 0 ? co.top - a - 1 : b);
                return false;
            }
            case Opcode.BNOT: {
                Object x = s[frame.base + b];
                return Arithmetic.operate(co, Meta.BNOT, x, x, a);
            }
            case Opcode.CONCAT:
                return Concatenation.join(co, frame, a, b);
            case Opcode.TAILCALL:
                TailCalls.call(co, frame, a, b == 0 ? co.top - a - 1 : b - 1);
                return true;
            case Opcode.RETURN:
                Calls.pop(co, frame);
                Calls.deliver(co, a, b == 0 ? co.top - a : b - 1, frame.ret, frame.want, frame.finish);
                return true;
            case Opcode.FORPREP:
                if (!Loops.prepare(s, a)) {
                    frame.pc += i >> 16;
                }
                return false;
            case Opcode.TFORPREP:
                if (s[a + 3] != null) {
                    Closing.mark(co, frame, a + 3, false);
                }
                frame.pc += i >> 16;
                return false;
            case Opcode.TFORCALL:
                return Loops.iterate(co, s, a, c);
            case Opcode.TFORLOOP:
                if (s[a + 4] == null) {
                    return false;
                }
                s[a + 2] = s[a + 4];
                frame.pc += i >> 16;
                return co.task.budget < 0;
            case Opcode.CLOSURE: {
                LuaClosure made = new LuaClosure(closure.prototype.inner[i >>> 16], closure.globals);
                co.process.allocate(made.bytes());
                made.capture(s, frame.base, closure);
                s[a] = made;
                return false;
            }
            case Opcode.VARARG:
                Varargs.copy(co, frame, a, c - 1);
                return false;
            case Opcode.TBC:
                Closing.mark(co, frame, a, true);
                return false;
            case Opcode.CLOSE:
                return Closing.next(co, frame, a, b != 0);
            default:
                throw new IllegalStateException("instruction " + (i & 0xFF));
        }
    }
}
