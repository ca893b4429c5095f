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
            LuaClosure closure = frame.closure;
            int[] code = frame.code;
            Object[] constants = frame.constants;
            Object[] s = co.stack;
            int base = frame.base;
            int pc = frame.pc;
            for (;;) {
                int i = code[pc++];
                int a = base + (i >>> 8 & 0xFF);
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
                    case Opcode.LOADNIL:
                        for (int last = a + (i >>> 16 & 0xFF); a <= last; a++) {
                            s[a] = null;
                        }
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
                    case Opcode.GETENV:
                        s[a] = closure.globals;
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
                    case Opcode.SETGLOBAL: {
                        if (closure.globals.replace((String) constants[i >>> 16], s[a])) {
                            continue;
                        }
                        frame.pc = pc;
                        if (Indexing.set(co, closure.globals, constants[i >>> 16], s[a])) {
                            continue frames;
                        }
                        continue;
                    }
                    case Opcode.GETTABLE: {
                        Object object = s[base + (i >>> 16 & 0xFF)];
                        Object key = s[base + (i >>> 24)];
                        if (object instanceof LuaTable table) {
                            Object value = key instanceof Long number ? table.get(number.longValue()) : table.get(key);
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
                    case Opcode.NEWTABLE:
                        frame.pc = pc;
                        s[a] = new LuaTable(co.process, i >>> 16 & 0xFF, i >>> 24);
                        continue;
                    case Opcode.SETLIST: {
                        int n = i >>> 16 & 0xFF;
                        frame.pc = pc + 1;
                        ((LuaTable) s[a]).store(code[pc++] + 1L, s, a + 1, n == 0 ? co.top - a - 1 : n);
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
                        if (x instanceof Double p && y instanceof Double q) {
                            s[a] = p * q;
                            continue;
                        }
                        if (x instanceof Long p && y instanceof Long q) {
                            s[a] = p * q;
                            continue;
                        }
                        break;
                    }
                    case Opcode.MOD: {
                        if (s[base + (i >>> 16 & 0xFF)] instanceof Long p && s[base + (i >>> 24)] instanceof Long q && q > 0) {
                            s[a] = Math.floorMod(p, q);
                            continue;
                        }
                        break;
                    }
                    case Opcode.IDIV: {
                        if (s[base + (i >>> 16 & 0xFF)] instanceof Long p && s[base + (i >>> 24)] instanceof Long q && q > 0) {
                            s[a] = Math.floorDiv(p, q);
                            continue;
                        }
                        break;
                    }
                    case Opcode.DIV: {
                        if (s[base + (i >>> 16 & 0xFF)] instanceof Number p && s[base + (i >>> 24)] instanceof Number q) {
                            s[a] = p.doubleValue() / q.doubleValue();
                            continue;
                        }
                        break;
                    }
                    case Opcode.BAND: {
                        if (s[base + (i >>> 16 & 0xFF)] instanceof Long p && s[base + (i >>> 24)] instanceof Long q) {
                            s[a] = p & q;
                            continue;
                        }
                        break;
                    }
                    case Opcode.BOR: {
                        if (s[base + (i >>> 16 & 0xFF)] instanceof Long p && s[base + (i >>> 24)] instanceof Long q) {
                            s[a] = p | q;
                            continue;
                        }
                        break;
                    }
                    case Opcode.BXOR: {
                        if (s[base + (i >>> 16 & 0xFF)] instanceof Long p && s[base + (i >>> 24)] instanceof Long q) {
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
                    case Opcode.BNOT: {
                        Object x = s[base + (i >>> 16 & 0xFF)];
                        frame.pc = pc;
                        if (Arithmetic.operate(co, Meta.BNOT, x, x, a)) {
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
                    case Opcode.CONCAT:
                        frame.pc = pc;
                        if (Concatenation.join(co, frame, a, i >>> 16 & 0xFF)) {
                            continue frames;
                        }
                        continue;
                    case Opcode.ADDK: {
                        Object x = s[base + (i >>> 16 & 0xFF)];
                        Object y = constants[i >>> 24];
                        if (x instanceof Long p && y instanceof Long q) {
                            s[a] = p + q;
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
                        if (x instanceof Long p && y instanceof Long q) {
                            s[a] = p - q;
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
                        if (x instanceof Long p && y instanceof Long q) {
                            s[a] = p * q;
                            continue;
                        }
                        if (x instanceof Double p) {
                            s[a] = p * (y instanceof Double q ? q : (Long) y);
                            continue;
                        }
                        break;
                    }
                    case Opcode.MODK: {
                        if (s[base + (i >>> 16 & 0xFF)] instanceof Long p && constants[i >>> 24] instanceof Long q && q > 0) {
                            s[a] = Math.floorMod(p, q);
                            continue;
                        }
                        break;
                    }
                    case Opcode.IDIVK: {
                        if (s[base + (i >>> 16 & 0xFF)] instanceof Long p && constants[i >>> 24] instanceof Long q && q > 0) {
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
                        if (--task.budget < 0) {
                            frame.pc = pc;
                            return false;
                        }
                        continue;
                    case Opcode.TEST: {
                        Object x = s[a];
                        pc += (x != null && x != Boolean.FALSE) == (i >>> 24 != 0) ? 1 + (code[pc] >> 8) : 1;
                        continue;
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
                        boolean expected = i >>> 24 != 0;
                        int result;
                        if (x instanceof Long p && y instanceof Long q) {
                            result = p.longValue() == q.longValue() ? 1 : 0;
                        } else {
                            frame.pc = pc;
                            result = Comparison.equal(co, x, y, expected ? Frame.TEST_TRUE : Frame.TEST_FALSE);
                            if (result == Comparison.LATER) {
                                continue frames;
                            }
                        }
                        pc += (result == 1) == expected ? 1 + (code[pc] >> 8) : 1;
                        continue;
                    }
                    case Opcode.LT: {
                        Object x = s[a];
                        Object y = s[base + (i >>> 16 & 0xFF)];
                        boolean expected = i >>> 24 != 0;
                        int result;
                        if (x instanceof Long p && y instanceof Long q) {
                            result = p < q ? 1 : 0;
                        } else if (x instanceof Double p && y instanceof Double q) {
                            result = p < q ? 1 : 0;
                        } else {
                            frame.pc = pc;
                            result = Comparison.less(co, x, y, expected ? Frame.TEST_TRUE : Frame.TEST_FALSE);
                            if (result == Comparison.LATER) {
                                continue frames;
                            }
                        }
                        pc += (result == 1) == expected ? 1 + (code[pc] >> 8) : 1;
                        continue;
                    }
                    case Opcode.LE: {
                        Object x = s[a];
                        Object y = s[base + (i >>> 16 & 0xFF)];
                        boolean expected = i >>> 24 != 0;
                        int result;
                        if (x instanceof Long p && y instanceof Long q) {
                            result = p <= q ? 1 : 0;
                        } else if (x instanceof Double p && y instanceof Double q) {
                            result = p <= q ? 1 : 0;
                        } else {
                            frame.pc = pc;
                            result = Comparison.lessOrEqual(co, x, y, expected ? Frame.TEST_TRUE : Frame.TEST_FALSE);
                            if (result == Comparison.LATER) {
                                continue frames;
                            }
                        }
                        pc += (result == 1) == expected ? 1 + (code[pc] >> 8) : 1;
                        continue;
                    }
                    case Opcode.EQK: {
                        Object x = s[a];
                        Object y = constants[i >>> 16 & 0xFF];
                        boolean equal = x == y && !(x instanceof Double) || Values.equal(x, y);
                        pc += equal == (i >>> 24 != 0) ? 1 + (code[pc] >> 8) : 1;
                        continue;
                    }
                    case Opcode.LTK, Opcode.LEK, Opcode.GTK, Opcode.GEK: {
                        Object x = s[a];
                        Object y = constants[i >>> 16 & 0xFF];
                        boolean expected = i >>> 24 != 0;
                        boolean result;
                        if (x instanceof Long p && y instanceof Long q) {
                            long l = p;
                            long r = q;
                            int o = i & 0xFF;
                            result = o == Opcode.LTK ? l < r : o == Opcode.LEK ? l <= r : o == Opcode.GTK ? l > r : l >= r;
                        } else {
                            frame.pc = pc;
                            int later = Comparison.withConstant(co, i & 0xFF, x, y,
                                    expected ? Frame.TEST_TRUE : Frame.TEST_FALSE);
                            if (later == Comparison.LATER) {
                                continue frames;
                            }
                            result = later == 1;
                        }
                        pc += result == expected ? 1 + (code[pc] >> 8) : 1;
                        continue;
                    }
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
                        frame = Calls.enter(co, callee, a, n, a, (i >>> 24) - 1, Frame.STORE);
                        if (--task.budget < 0) {
                            return false;
                        }
                        closure = callee;
                        code = frame.code;
                        constants = frame.constants;
                        s = co.stack;
                        base = frame.base;
                        pc = 0;
                        continue;
                    }
                    case Opcode.TAILCALL: {
                        int n = i >>> 16 & 0xFF;
                        n = n == 0 ? co.top - a - 1 : n - 1;
                        frame.pc = pc;
                        TailCalls.call(co, frame, a, n);
                        continue frames;
                    }
                    case Opcode.RETURN: {
                        int n = i >>> 16 & 0xFF;
                        co.frame = frame.below;
                        co.depth--;
                        Calls.deliver(co, a, n == 0 ? co.top - a : n - 1, frame.ret, frame.want, frame.finish);
                        continue frames;
                    }
                    case Opcode.RETURN0:
                        co.frame = frame.below;
                        co.depth--;
                        if (frame.want != 0 || frame.finish != Frame.STORE) {
                            Calls.deliver(co, a, 0, frame.ret, frame.want, frame.finish);
                            continue frames;
                        }
                        frame = frame.below;
                        if (frame == null || frame.closure == null) {
                            continue frames;
                        }
                        closure = frame.closure;
                        code = frame.code;
                        constants = frame.constants;
                        base = frame.base;
                        pc = frame.pc;
                        continue;
                    case Opcode.RETURN1:
                        co.frame = frame.below;
                        co.depth--;
                        if (frame.want != 1 || frame.finish != Frame.STORE) {
                            Calls.deliver(co, a, 1, frame.ret, frame.want, frame.finish);
                            continue frames;
                        }
                        s[frame.ret] = s[a];
                        frame = frame.below;
                        if (frame == null || frame.closure == null) {
                            continue frames;
                        }
                        closure = frame.closure;
                        code = frame.code;
                        constants = frame.constants;
                        base = frame.base;
                        pc = frame.pc;
                        continue;
                    case Opcode.FORPREP:
                        frame.pc = pc;
                        if (!Loops.prepare(s, a)) {
                            pc += i >> 16;
                        }
                        continue;
                    case Opcode.FORLOOP: {
                        if (s[a] instanceof Loops.Integers loop) {
                            if (loop.left == 0) {
                                continue;
                            }
                            loop.left--;
                            s[a + 3] = loop.at += loop.step;
                        } else {
                            Loops.Floats loop = (Loops.Floats) s[a];
                            double at = loop.at + loop.step;
                            if (loop.step > 0 ? !(at <= loop.limit) : !(loop.limit <= at)) {
                                continue;
                            }
                            loop.at = at;
                            s[a + 3] = at;
                        }
                        pc += i >> 16;
                        if (--task.budget < 0) {
                            frame.pc = pc;
                            return false;
                        }
                        continue;
                    }
                    case Opcode.TFORPREP:
                        frame.pc = pc;
                        if (s[a + 3] != null) {
                            Closing.mark(co, frame, a + 3, false);
                        }
                        pc += i >> 16;
                        continue;
                    case Opcode.TFORCALL: {
                        frame.pc = pc;
                        if (s[a] == Iteration.NEXT && s[a + 1] instanceof LuaTable table && (i >>> 24) <= 2) {
                            co.work(table.next(s[a + 2], s, a + 4) + 7 >> 3);
                            if (task.budget < 0) {
                                frame.pc = pc;
                                return false;
                            }
                            continue;
                        }
                        if (s[a] == Iteration.COUNT && s[a + 1] instanceof LuaTable table && s[a + 2] instanceof Long last
                                && (i >>> 24) <= 2) {
                            Object value = table.get(last + 1);
                            if (value != null || table.metatable == null) {
                                s[a + 4] = value == null ? null : (Object) (last + 1);
                                s[a + 5] = value;
                                task.budget--;
                                continue;
                            }
                        }
                        s[a + 4] = s[a];
                        s[a + 5] = s[a + 1];
                        s[a + 6] = s[a + 2];
                        Calls.call(co, a + 4, 2, a + 4, i >>> 24, Frame.STORE);
                        continue frames;
                    }
                    case Opcode.TFORLOOP:
                        if (s[a + 4] != null) {
                            s[a + 2] = s[a + 4];
                            pc += i >> 16;
                            if (task.budget < 0) {
                                frame.pc = pc;
                                return false;
                            }
                        }
                        continue;
                    case Opcode.CLOSURE: {
                        frame.pc = pc;
                        LuaClosure made = new LuaClosure(closure.prototype.inner[i >>> 16], closure.globals);
                        co.process.allocate(made.bytes());
                        made.capture(s, base, closure);
                        s[a] = made;
                        continue;
                    }
                    case Opcode.VARARG: {
                        frame.pc = pc;
                        Varargs.copy(co, frame, a, (i >>> 24) - 1);
                        s = co.stack;
                        continue;
                    }
                    case Opcode.TBC:
                        frame.pc = pc;
                        Closing.mark(co, frame, a, true);
                        continue;
                    case Opcode.CLOSE:
                        frame.pc = pc;
                        if (Closing.next(co, frame, a, (i >>> 16 & 0xFF) != 0)) {
                            continue frames;
                        }
                        continue;
                    default:
                        throw new IllegalStateException("instruction " + (i & 0xFF));
                }
                frame.pc = pc;
                int operation = i & 0xFF;
                boolean constant = operation >= Opcode.ADDK;
                Object left = s[base + (i >>> 16 & 0xFF)];
                Object right = constant ? constants[i >>> 24] : s[base + (i >>> 24)];
                if (Arithmetic.operate(co, operation - (constant ? Opcode.ADDK : Opcode.ADD), left, right, a)) {
                    continue frames;
                }
            }
        }
    }
}
