package dev.hadron.lua;

import dev.hadron.lua.code.Opcode;

/**
 * The loop that runs scripts. It runs the uppermost frame of the task's current coroutine; a call puts a frame on top, a
 * return takes it off, and the loop looks again. Nothing of a script is on the Java stack, so a task can stop wherever the
 * loop looks: when the budget is spent, or when a Java function waits.
 * <p>
 * {@code execute} is one method because a dispatch loop wants to be one; it must stay under 8,000 bytes of bytecode, or
 * HotSpot will not compile it. What is rare is in other classes, and leaves its result where the loop finds it.
 */
final class Machine {

    private Machine() {
    }

    /** Runs until the task stops or ends; says whether it has ended. */
    static boolean run(LuaTask task) {
        LuaError thrown = task.takeThrown();
        for (;;) {
            try {
                if (thrown != null && !Raising.raise(task, thrown)) {
                    return true;
                }
                return execute(task);
            } catch (LuaError e) {
                thrown = e;
            } catch (RuntimeException | StackOverflowError e) {
                thrown = LuaError.of(e.toString(), e);
            }
        }
    }

    /** Does what is to be done where no script's function is uppermost; says whether the task has ended. */
    private static boolean advance(LuaTask task, Coroutine co) {
        if (co.frame != null) {
            Calls.resume(co);
            return false;
        }
        if (co.func < 0) {
            co.func = 0;
            Calls.call(co, 0, co.count, 0, -1, Frame.STORE);
            return false;
        }
        Coroutine resumer = co.resumer;
        Object[] stack = co.stack;
        int n = co.top;
        if (resumer == null) {
            task.done(java.util.Arrays.copyOf(stack, n));
            co.die();
            return true;
        }
        Coroutines.leave(task, co);
        Coroutines.handOver(co, 0, n, resumer);
        co.die();
        return false;
    }

    /** Runs until the task stops or ends; says whether it has ended. */
    private static boolean execute(LuaTask task) {
        frames: for (;;) {
            if (task.budget < 0) {
                return false;
            }
            Coroutine co = task.current;
            Frame frame = co.frame;
            if (frame == null || frame.closure == null) {
                if (advance(task, co)) {
                    return true;
                }
                continue;
            }
            function: for (;;) {
                LuaClosure closure = frame.closure;
                Object[] constants = closure.prototype.constants;
                int[] code = closure.prototype.code;
                Object[] s = co.stack;
                int base = frame.base;
                int pc = frame.pc;
                for (;;) {
                    int i = code[pc++];
                    int a = base + (i >>> 8 & 0xFF);
                    boolean truth;
                    backward: {
                        test: {
                            compare: {
                                switch (i & 0xFF) {
                                    case Opcode.MOVE:
                                        s[a] = s[base + (i >>> 16 & 0xFF)];
                                        continue;
                                    case Opcode.LOADI:
                                        s[a] = (long) (i >> 16);
                                        continue;
                                    case Opcode.LOADK:
                                        s[a] = constants[i >>> 16];
                                        continue;
                                    case Opcode.LOADTRUE:
                                        s[a] = Boolean.TRUE;
                                        continue;
                                    case Opcode.LOADFALSE:
                                        s[a] = Boolean.FALSE;
                                        continue;
                                    case Opcode.GETUPVAL:
                                        s[a] = ((Cell) closure.upvalues[i >>> 16 & 0xFF]).value;
                                        continue;
                                    case Opcode.SETUPVAL:
                                        ((Cell) closure.upvalues[i >>> 16 & 0xFF]).value = s[a];
                                        continue;
                                    case Opcode.GETUPC:
                                        s[a] = closure.upvalues[i >>> 16 & 0xFF];
                                        continue;
                                    case Opcode.NEWCELL:
                                        s[a] = new Cell(s[a]);
                                        continue;
                                    case Opcode.GETCELL:
                                        s[a] = ((Cell) s[base + (i >>> 16 & 0xFF)]).value;
                                        continue;
                                    case Opcode.SETCELL:
                                        ((Cell) s[a]).value = s[base + (i >>> 16 & 0xFF)];
                                        continue;
                                    case Opcode.GETGLOBAL: {
                                        Object value = closure.globals.get((String) constants[i >>> 16]);
                                        if (value == null && closure.globals.metatable != null) {
                                            frame.pc = pc;
                                            if (Indexing.get(co, closure.globals, constants[i >>> 16], a)) {
                                                continue frames;
                                            }
                                            continue;
                                        }
                                        s[a] = value;
                                        continue;
                                    }
                                    case Opcode.GETTABLE: {
                                        Object object = s[base + (i >>> 16 & 0xFF)];
                                        Object key = s[base + (i >>> 24)];
                                        if (object instanceof LuaTable table) {
                                            Object value = key instanceof Long number ? table.get(number.longValue())
                                                    : table.get(key);
                                            if (value != null || table.metatable == null) {
                                                s[a] = value;
                                                continue;
                                            }
                                        }
                                        frame.pc = pc;
                                        if (Indexing.get(co, object, key, a)) {
                                            continue frames;
                                        }
                                        continue;
                                    }
                                    case Opcode.GETFIELD: {
                                        Object object = s[base + (i >>> 16 & 0xFF)];
                                        String key = (String) constants[i >>> 24];
                                        if (object instanceof LuaTable table) {
                                            Object value = table.get(key);
                                            if (value != null || table.metatable == null) {
                                                s[a] = value;
                                                continue;
                                            }
                                        }
                                        frame.pc = pc;
                                        if (Indexing.get(co, object, key, a)) {
                                            continue frames;
                                        }
                                        continue;
                                    }
                                    case Opcode.GETINDEX: {
                                        Object object = s[base + (i >>> 16 & 0xFF)];
                                        if (object instanceof LuaTable table) {
                                            Object value = table.get((long) (i >>> 24));
                                            if (value != null || table.metatable == null) {
                                                s[a] = value;
                                                continue;
                                            }
                                        }
                                        frame.pc = pc;
                                        if (Indexing.get(co, object, (long) (i >>> 24), a)) {
                                            continue frames;
                                        }
                                        continue;
                                    }
                                    case Opcode.SETTABLE: {
                                        Object key = s[base + (i >>> 16 & 0xFF)];
                                        Object value = s[base + (i >>> 24)];
                                        frame.pc = pc;
                                        if (s[a] instanceof LuaTable table && key instanceof Long number
                                                && table.replace(number.longValue(), value)) {
                                            continue;
                                        }
                                        if (Indexing.set(co, s[a], key, value)) {
                                            continue frames;
                                        }
                                        continue;
                                    }
                                    case Opcode.SETFIELD: {
                                        String key = (String) constants[i >>> 16 & 0xFF];
                                        Object value = s[base + (i >>> 24)];
                                        if (s[a] instanceof LuaTable table && table.replace(key, value)) {
                                            continue;
                                        }
                                        frame.pc = pc;
                                        if (Indexing.set(co, s[a], key, value)) {
                                            continue frames;
                                        }
                                        continue;
                                    }
                                    case Opcode.SETINDEX: {
                                        frame.pc = pc;
                                        long key = i >>> 16 & 0xFF;
                                        Object value = s[base + (i >>> 24)];
                                        if (s[a] instanceof LuaTable table && table.replace(key, value)) {
                                            continue;
                                        }
                                        if (Indexing.set(co, s[a], key, value)) {
                                            continue frames;
                                        }
                                        continue;
                                    }
                                    case Opcode.SELF: {
                                        Object object = s[base + (i >>> 16 & 0xFF)];
                                        String key = (String) constants[i >>> 24];
                                        s[a + 1] = object;
                                        if (object instanceof LuaTable table) {
                                            Object value = table.get(key);
                                            if (value != null || table.metatable == null) {
                                                s[a] = value;
                                                continue;
                                            }
                                        }
                                        frame.pc = pc;
                                        if (Indexing.get(co, object, key, a)) {
                                            continue frames;
                                        }
                                        continue;
                                    }
                                    case Opcode.ADD: {
                                        Object x = s[base + (i >>> 16 & 0xFF)];
                                        Object y = s[base + (i >>> 24)];
                                        if (x instanceof Long p && y instanceof Long q) {
                                            s[a] = p + q;
                                            continue;
                                        }
                                        if (x instanceof Double p && y instanceof Double q) {
                                            s[a] = p + q;
                                            continue;
                                        }
                                        break;
                                    }
                                    case Opcode.SUB: {
                                        Object x = s[base + (i >>> 16 & 0xFF)];
                                        Object y = s[base + (i >>> 24)];
                                        if (x instanceof Long p && y instanceof Long q) {
                                            s[a] = p - q;
                                            continue;
                                        }
                                        if (x instanceof Double p && y instanceof Double q) {
                                            s[a] = p - q;
                                            continue;
                                        }
                                        break;
                                    }
                                    case Opcode.MUL: {
                                        Object x = s[base + (i >>> 16 & 0xFF)];
                                        Object y = s[base + (i >>> 24)];
                                        if (x instanceof Long p && y instanceof Long q) {
                                            s[a] = p * q;
                                            continue;
                                        }
                                        if (x instanceof Double p && y instanceof Double q) {
                                            s[a] = p * q;
                                            continue;
                                        }
                                        break;
                                    }
                                    case Opcode.MOD: {
                                        if (s[base + (i >>> 16 & 0xFF)] instanceof Long p
                                                && s[base + (i >>> 24)] instanceof Long q && q > 0) {
                                            s[a] = Math.floorMod(p, q);
                                            continue;
                                        }
                                        break;
                                    }
                                    case Opcode.IDIV: {
                                        if (s[base + (i >>> 16 & 0xFF)] instanceof Long p
                                                && s[base + (i >>> 24)] instanceof Long q && q > 0) {
                                            s[a] = Math.floorDiv(p, q);
                                            continue;
                                        }
                                        break;
                                    }
                                    case Opcode.DIV: {
                                        if (s[base + (i >>> 16 & 0xFF)] instanceof Number p
                                                && s[base + (i >>> 24)] instanceof Number q) {
                                            s[a] = p.doubleValue() / q.doubleValue();
                                            continue;
                                        }
                                        break;
                                    }
                                    case Opcode.BAND: {
                                        if (s[base + (i >>> 16 & 0xFF)] instanceof Long p
                                                && s[base + (i >>> 24)] instanceof Long q) {
                                            s[a] = p & q;
                                            continue;
                                        }
                                        break;
                                    }
                                    case Opcode.BOR: {
                                        if (s[base + (i >>> 16 & 0xFF)] instanceof Long p
                                                && s[base + (i >>> 24)] instanceof Long q) {
                                            s[a] = p | q;
                                            continue;
                                        }
                                        break;
                                    }
                                    case Opcode.BXOR: {
                                        if (s[base + (i >>> 16 & 0xFF)] instanceof Long p
                                                && s[base + (i >>> 24)] instanceof Long q) {
                                            s[a] = p ^ q;
                                            continue;
                                        }
                                        break;
                                    }
                                    case Opcode.POW, Opcode.SHL, Opcode.SHR:
                                        break;
                                    case Opcode.UNM: {
                                        Object x = s[base + (i >>> 16 & 0xFF)];
                                        if (x instanceof Long p) {
                                            s[a] = -p;
                                            continue;
                                        }
                                        frame.pc = pc;
                                        if (Arithmetic.operate(co, Meta.UNM, x, x, a)) {
                                            continue frames;
                                        }
                                        continue;
                                    }
                                    case Opcode.NOT: {
                                        Object x = s[base + (i >>> 16 & 0xFF)];
                                        s[a] = x == null || x == Boolean.FALSE;
                                        continue;
                                    }
                                    case Opcode.LEN: {
                                        Object x = s[base + (i >>> 16 & 0xFF)];
                                        if (x instanceof LuaTable table && table.metatable == null) {
                                            s[a] = (long) table.length();
                                            continue;
                                        }
                                        frame.pc = pc;
                                        if (Indexing.length(co, x, a)) {
                                            continue frames;
                                        }
                                        continue;
                                    }
                                    case Opcode.ADDK: {
                                        Object x = s[base + (i >>> 16 & 0xFF)];
                                        Object y = constants[i >>> 24];
                                        if (x instanceof Long p) {
                                            if (y instanceof Long q) {
                                                s[a] = p + q;
                                            } else {
                                                s[a] = p + (Double) y;
                                            }
                                            continue;
                                        }
                                        if (x instanceof Double p) {
                                            s[a] = p + (y instanceof Double q ? q : (Long) y);
                                            continue;
                                        }
                                        break;
                                    }
                                    case Opcode.SUBK: {
                                        Object x = s[base + (i >>> 16 & 0xFF)];
                                        Object y = constants[i >>> 24];
                                        if (x instanceof Long p) {
                                            if (y instanceof Long q) {
                                                s[a] = p - q;
                                            } else {
                                                s[a] = p - (Double) y;
                                            }
                                            continue;
                                        }
                                        if (x instanceof Double p) {
                                            s[a] = p - (y instanceof Double q ? q : (Long) y);
                                            continue;
                                        }
                                        break;
                                    }
                                    case Opcode.MULK: {
                                        Object x = s[base + (i >>> 16 & 0xFF)];
                                        Object y = constants[i >>> 24];
                                        if (x instanceof Long p) {
                                            if (y instanceof Long q) {
                                                s[a] = p * q;
                                            } else {
                                                s[a] = p * (Double) y;
                                            }
                                            continue;
                                        }
                                        if (x instanceof Double p) {
                                            s[a] = p * (y instanceof Double q ? q : (Long) y);
                                            continue;
                                        }
                                        break;
                                    }
                                    case Opcode.MODK: {
                                        if (s[base + (i >>> 16 & 0xFF)] instanceof Long p
                                                && constants[i >>> 24] instanceof Long q && q > 0) {
                                            s[a] = Math.floorMod(p, q);
                                            continue;
                                        }
                                        break;
                                    }
                                    case Opcode.IDIVK: {
                                        if (s[base + (i >>> 16 & 0xFF)] instanceof Long p
                                                && constants[i >>> 24] instanceof Long q && q > 0) {
                                            s[a] = Math.floorDiv(p, q);
                                            continue;
                                        }
                                        break;
                                    }
                                    case Opcode.DIVK: {
                                        if (s[base + (i >>> 16 & 0xFF)] instanceof Number p) {
                                            s[a] = p.doubleValue() / ((Number) constants[i >>> 24]).doubleValue();
                                            continue;
                                        }
                                        break;
                                    }
                                    case Opcode.POWK:
                                        break;
                                    case Opcode.JMP:
                                        pc += i >> 8;
                                        continue;
                                    case Opcode.LOOP:
                                        pc += i >> 8;
                                        break backward;
                                    case Opcode.TEST: {
                                        Object x = s[a];
                                        truth = x != null && x != Boolean.FALSE;
                                        break test;
                                    }
                                    case Opcode.TESTSET: {
                                        Object x = s[base + (i >>> 16 & 0xFF)];
                                        if ((x != null && x != Boolean.FALSE) == (i >>> 24 != 0)) {
                                            s[a] = x;
                                            pc += code[pc] >> 8;
                                        }
                                        pc++;
                                        continue;
                                    }
                                    case Opcode.EQ: {
                                        Object x = s[a];
                                        Object y = s[base + (i >>> 16 & 0xFF)];
                                        if (x instanceof Long p && y instanceof Long q) {
                                            truth = p.longValue() == q.longValue();
                                            break test;
                                        }
                                        frame.pc = pc;
                                        int result = Comparison.equal(co, x, y,
                                                i >>> 24 != 0 ? Frame.TEST_TRUE : Frame.TEST_FALSE);
                                        if (result == Comparison.LATER) {
                                            continue frames;
                                        }
                                        truth = result == 1;
                                        break test;
                                    }
                                    case Opcode.LT: {
                                        Object x = s[a];
                                        Object y = s[base + (i >>> 16 & 0xFF)];
                                        if (x instanceof Long p && y instanceof Long q) {
                                            truth = p < q;
                                            break test;
                                        }
                                        if (x instanceof Double p && y instanceof Double q) {
                                            truth = p < q;
                                            break test;
                                        }
                                        frame.pc = pc;
                                        int result = Comparison.less(co, x, y,
                                                i >>> 24 != 0 ? Frame.TEST_TRUE : Frame.TEST_FALSE);
                                        if (result == Comparison.LATER) {
                                            continue frames;
                                        }
                                        truth = result == 1;
                                        break test;
                                    }
                                    case Opcode.LE: {
                                        Object x = s[a];
                                        Object y = s[base + (i >>> 16 & 0xFF)];
                                        if (x instanceof Long p && y instanceof Long q) {
                                            truth = p <= q;
                                            break test;
                                        }
                                        if (x instanceof Double p && y instanceof Double q) {
                                            truth = p <= q;
                                            break test;
                                        }
                                        frame.pc = pc;
                                        int result = Comparison.lessOrEqual(co, x, y,
                                                i >>> 24 != 0 ? Frame.TEST_TRUE : Frame.TEST_FALSE);
                                        if (result == Comparison.LATER) {
                                            continue frames;
                                        }
                                        truth = result == 1;
                                        break test;
                                    }
                                    case Opcode.EQK: {
                                        Object x = s[a];
                                        Object y = constants[i >>> 16 & 0xFF];
                                        truth = x instanceof Long p && y instanceof Long q ? p.longValue() == q.longValue()
                                                : Values.equal(x, y);
                                        break test;
                                    }
                                    case Opcode.LTK:
                                        if (s[a] instanceof Long p && constants[i >>> 16 & 0xFF] instanceof Long q) {
                                            truth = p < q;
                                            break test;
                                        }
                                        if (s[a] instanceof Double p && constants[i >>> 16 & 0xFF] instanceof Double q) {
                                            truth = p < q;
                                            break test;
                                        }
                                        break compare;
                                    case Opcode.LEK:
                                        if (s[a] instanceof Long p && constants[i >>> 16 & 0xFF] instanceof Long q) {
                                            truth = p <= q;
                                            break test;
                                        }
                                        if (s[a] instanceof Double p && constants[i >>> 16 & 0xFF] instanceof Double q) {
                                            truth = p <= q;
                                            break test;
                                        }
                                        break compare;
                                    case Opcode.GTK:
                                        if (s[a] instanceof Long p && constants[i >>> 16 & 0xFF] instanceof Long q) {
                                            truth = p > q;
                                            break test;
                                        }
                                        if (s[a] instanceof Double p && constants[i >>> 16 & 0xFF] instanceof Double q) {
                                            truth = p > q;
                                            break test;
                                        }
                                        break compare;
                                    case Opcode.GEK:
                                        if (s[a] instanceof Long p && constants[i >>> 16 & 0xFF] instanceof Long q) {
                                            truth = p >= q;
                                            break test;
                                        }
                                        if (s[a] instanceof Double p && constants[i >>> 16 & 0xFF] instanceof Double q) {
                                            truth = p >= q;
                                            break test;
                                        }
                                        break compare;
                                    case Opcode.NUMERIC_LOOP:
                                        pc = NumericLoops.run(task, closure.prototype, s, base, pc - 1);
                                        if (pc < 0) {
                                            frame.pc = ~pc;
                                            return false;
                                        }
                                        continue;
                                    case Opcode.CALL: {
                                        int n = i >>> 16 & 0xFF;
                                        n = n == 0 ? co.top - a - 1 : n - 1;
                                        frame.pc = pc;
                                        if (!(s[a] instanceof LuaClosure callee)) {
                                            Calls.call(co, a, n, a, (i >>> 24) - 1, Frame.STORE);
                                            if (task.budget < 0 || co.frame != frame || task.current != co) {
                                                continue frames;
                                            }
                                            s = co.stack;
                                            continue;
                                        }
                                        frame = Calls.enter(co, frame, callee, a, n, a, (i >>> 24) - 1, Frame.STORE);
                                        closure = callee;
                                        code = callee.prototype.code;
                                        constants = callee.prototype.constants;
                                        s = co.stack;
                                        base = frame.base;
                                        pc = 0;
                                        break backward;
                                    }
                                    case Opcode.RETURN0, Opcode.RETURN1: {
                                        boolean one = (i & 0xFF) == Opcode.RETURN1;
                                        co.frame = frame.below;
                                        if (frame.finish != Frame.STORE || frame.want < 0 || frame.want > 1) {
                                            Calls.deliver(co, a, one ? 1 : 0, frame.ret, frame.want, frame.finish);
                                            continue frames;
                                        }
                                        if (frame.want == 1) {
                                            s[frame.ret] = one ? s[a] : null;
                                        }
                                        frame = frame.below;
                                        if (frame == null || frame.closure == null) {
                                            continue frames;
                                        }
                                        continue function;
                                    }
                                    case Opcode.FORLOOP, Opcode.NUMERIC_FORLOOP: {
                                        if (s[a] instanceof Loops.Integers loop) {
                                            if ((i & 0xFF) == Opcode.NUMERIC_FORLOOP && NumericLoops.pays(loop)) {
                                                pc = NumericLoops.run(task, closure.prototype, s, base, pc - 1);
                                                if (pc < 0) {
                                                    frame.pc = ~pc;
                                                    return false;
                                                }
                                                continue;
                                            }
                                            if (loop.left == 0) {
                                                continue;
                                            }
                                            loop.left--;
                                            s[a + 3] = loop.at += loop.step;
                                        } else if (!Loops.floats(s, a)) {
                                            continue;
                                        }
                                        pc += i >> 16;
                                        break backward;
                                    }
                                    default:
                                        frame.pc = pc;
                                        if (RareInstructions.execute(co, frame, i, a)) {
                                            continue frames;
                                        }
                                        continue function;
                                }
                                frame.pc = pc;
                                int operation = i & 0xFF;
                                boolean constant = operation >= Opcode.ADDK;
                                Object left = s[base + (i >>> 16 & 0xFF)];
                                Object right = constant ? constants[i >>> 24] : s[base + (i >>> 24)];
                                if (Arithmetic.operate(co, operation - (constant ? Opcode.ADDK : Opcode.ADD), left, right, a)) {
                                    continue frames;
                                }
                                continue;
                            }
                            frame.pc = pc;
                            int result = Comparison.withConstant(co, i & 0xFF, s[a], constants[i >>> 16 & 0xFF],
                                    i >>> 24 != 0 ? Frame.TEST_TRUE : Frame.TEST_FALSE);
                            if (result == Comparison.LATER) {
                                continue frames;
                            }
                            truth = result == 1;
                        }
                        pc += truth == (i >>> 24 != 0) ? 1 + (code[pc] >> 8) : 1;
                        continue;
                    }
                    if (--task.budget < 0) {
                        frame.pc = pc;
                        return false;
                    }
                }
            }
        }
    }
}
