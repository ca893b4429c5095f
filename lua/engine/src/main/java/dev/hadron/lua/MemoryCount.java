package dev.hadron.lua;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Counts what a process has alive: everything that its globals and tasks lead to. It takes time by what there is, so it is
 * done in pieces, between which no task of the process runs.
 */
final class MemoryCount {

    private static final int SMALL = 64;
    /** Sets of what was seen, by the upper bits of identity codes: small enough to grow within a slice. */
    private static final int SETS = 256;
    private static final int SET_SHIFT = 23;
    private static final int PIECE = 64;

    /** Values that are still to be looked at. */
    private record Row(Object[] values, int length) {
    }

    private final ArrayDeque<Object> waiting = new ArrayDeque<>();
    @SuppressWarnings("unchecked")
    private final Set<Object>[] seen = new Set[SETS];
    private Object[] row = {};
    private int at;
    private int end;
    private boolean begun;
    private long bytes;

    /** Counts on; answers what is left of the budget, which is negative where it is not done. */
    int run(LuaProcess process, int budget) {
        if (!begun) {
            begin(process);
        }
        int left = budget;
        while (left >= 0) {
            if (at < end) {
                int until = Math.min(end, at + PIECE);
                left -= until - at;
                while (at < until) {
                    visit(row[at++]);
                }
            } else if (waiting.isEmpty()) {
                return left;
            } else {
                left--;
                open(waiting.pop());
            }
        }
        return left;
    }

    /** The bytes that were counted. */
    long bytes() {
        return bytes;
    }

    private void begin(LuaProcess process) {
        begun = true;
        visit(process.globals());
        visit(process.attachment());
        for (LuaTask task : process.tasks()) {
            visit(task.root);
            visit(task.current);
        }
    }

    private void visit(Object value) {
        if (value instanceof String text) {
            if (text.length() > SMALL && isNew(text)) {
                bytes += 40 + text.length();
            }
        } else if (value instanceof Builtin builtin) {
            visit(builtin.held);
        } else if (value instanceof LuaTable || value instanceof LuaClosure || value instanceof Cell
                || value instanceof Coroutine || value instanceof LuaHolder) {
            if (isNew(value)) {
                waiting.push(value);
            }
        }
    }

    private boolean isNew(Object value) {
        int index = System.identityHashCode(value) >>> SET_SHIFT & SETS - 1;
        if (seen[index] == null) {
            seen[index] = Collections.newSetFromMap(new IdentityHashMap<>());
        }
        return seen[index].add(value);
    }

    private void open(Object value) {
        if (value instanceof Row next) {
            row = next.values();
            at = 0;
            end = next.length();
        } else if (value instanceof LuaTable table) {
            if (table.owner != null) {
                bytes += table.bytes();
                table.rows(this);
                visit(table.metatable);
            }
        } else if (value instanceof LuaClosure closure) {
            bytes += closure.bytes();
            row(closure.upvalues, closure.upvalues.length);
        } else if (value instanceof Cell cell) {
            bytes += 16;
            visit(cell.value);
        } else if (value instanceof Frame frame) {
            frame(frame);
        } else if (value instanceof LuaHolder holder) {
            bytes += holder.bytes();
            Object[] held = holder.held();
            row(held, held.length);
        } else {
            coroutine((Coroutine) value);
        }
    }

    /** Values that something leads to. */
    void row(Object[] values, int length) {
        if (length > 0) {
            waiting.push(new Row(values, length));
        }
    }

    private void coroutine(Coroutine coroutine) {
        bytes += 120 + 4L * coroutine.stack.length;
        row(coroutine.stack, coroutine.stack.length);
        if (coroutine.frame != null) {
            waiting.push(coroutine.frame);
        }
        visit(coroutine.resumer);
    }

    private void frame(Frame frame) {
        bytes += 64;
        if (frame.closure != null) {
            visit(frame.closure);
        } else {
            bytes += frame.then.bytes();
            visit(frame.then);
        }
        if (frame.below != null) {
            waiting.push(frame.below);
        }
    }
}
