package dev.hadron.lua;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Counts what a process has alive: everything that its globals and tasks lead to. Takes time by what there is. */
final class MemoryCount {

    private static final int SMALL = 64;

    private final ArrayDeque<Object> waiting = new ArrayDeque<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private long bytes;
    private long objects;

    MemoryCount(LuaProcess process) {
        visit(process.globals());
        for (LuaTask task : process.tasks()) {
            visit(task.root);
            visit(task.current);
        }
        while (!waiting.isEmpty()) {
            open(waiting.pop());
        }
    }

    long bytes() {
        return bytes;
    }

    long objects() {
        return objects;
    }

    private void visit(Object value) {
        if (value instanceof String text) {
            if (text.length() <= SMALL || seen.add(text)) {
                bytes += text.length() <= SMALL ? 0 : 40 + text.length();
            }
        } else if (value instanceof Builtin builtin) {
            visit(builtin.held);
        } else if (value instanceof LuaTable || value instanceof LuaClosure || value instanceof Cell
                || value instanceof Coroutine) {
            if (seen.add(value)) {
                objects++;
                waiting.push(value);
            }
        }
    }

    private void open(Object value) {
        if (value instanceof LuaTable table) {
            if (table.owner != null) {
                bytes += table.bytes();
                table.contents(this::visit);
                visit(table.metatable);
            }
        } else if (value instanceof LuaClosure closure) {
            bytes += closure.bytes();
            for (Object each : closure.upvalues) {
                visit(each);
            }
        } else if (value instanceof Cell cell) {
            bytes += 16;
            visit(cell.value);
        } else {
            coroutine((Coroutine) value);
        }
    }

    private void coroutine(Coroutine coroutine) {
        bytes += 120 + 4L * coroutine.stack.length;
        for (Object each : coroutine.stack) {
            visit(each);
        }
        for (Frame frame = coroutine.frame; frame != null; frame = frame.below) {
            bytes += 64;
            if (frame.closure != null) {
                visit(frame.closure);
            } else {
                bytes += frame.then.bytes();
            }
        }
        visit(coroutine.resumer);
    }
}
