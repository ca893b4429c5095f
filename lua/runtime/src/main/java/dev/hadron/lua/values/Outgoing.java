package dev.hadron.lua.values;

import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.ProcessException;
import dev.hadron.lua.Continuation;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaTable;

/**
 * One copying of Lua values to Java values, by the rules of payloads (R2.4): tables become lists where they have the keys 1, 2,
 * 3 … only, else maps; strings become texts. A table that is in a value several times is once in the copy, too. It is done in
 * portions that the budget of the calling task ends, on whatever scripts have built up.
 */
public final class Outgoing implements Continuation {

    private static final int MAX_DEPTH = 500;
    private static final Object OPEN = new Object();
    private static final @Nullable Object[] NONE = {};

    /** What is done with the copies. */
    @FunctionalInterface
    public interface Use {

        /**
         * Goes on with the copies, as a function does.
         *
         * @throws ProcessException which is {@link #refused}, too
         */
        int apply(Coroutine call, @Nullable Object[] values);

        /** Goes on where a value is no payload. Unless overridden, the function answers nil and the error. */
        default int refused(Coroutine call, ProcessException error) {
            return Failures.of(call, error);
        }
    }

    private final String what;
    private final @Nullable Object[] values;
    private final Use use;
    private final Map<LuaTable, Object> copies = new IdentityHashMap<>(4);
    private final ArrayDeque<OutgoingTable> open = new ArrayDeque<>(4);
    private int at;
    private long bytes;

    private Outgoing(String what, @Nullable Object[] values, int at, Use use) {
        this.what = what;
        this.values = values;
        this.at = at;
        this.use = use;
    }

    /** Copies the arguments of a call from an index on; {@code what} they are is where the path to what is none begins. */
    public static int arguments(Coroutine call, int from, String what, Use use) {
        int count = Math.max(0, call.arguments() - from);
        @Nullable
        Object[] values = count == 0 ? NONE : new Object[count];
        call.work(count >> 3);
        for (int i = 0; i < count; i++) {
            values[i] = call.argument(from + i);
        }
        return all(call, what, values, use);
    }

    /** Copies values; the array is taken as it is. */
    public static int all(Coroutine call, String what, @Nullable Object[] values, Use use) {
        int at = 0;
        try {
            while (at < values.length && !(values[at] instanceof LuaTable)) {
                values[at] = Plain.toJava(values[at]);
                at++;
            }
            return at == values.length ? use.apply(call, values) : new Outgoing(what, values, at, use).resume(call);
        } catch (Refusal e) {
            return use.refused(call, e.at(root(what, values, at)));
        } catch (ProcessException e) {
            return use.refused(call, e);
        }
    }

    @Override
    public int resume(Coroutine call) {
        try {
            return run(call) ? use.apply(call, values) : call.pause(this);
        } catch (Refusal e) {
            return use.refused(call, e.at(root(what, values, at) + path()));
        } catch (ProcessException e) {
            return use.refused(call, e);
        }
    }

    @Override
    public long bytes() {
        return bytes;
    }

    /** Copies on; says whether it is done. */
    private boolean run(Coroutine call) {
        for (;;) {
            OutgoingTable table = open.peek();
            if (table == null) {
                if (at == values.length) {
                    return true;
                }
                Object value = values[at];
                if (value instanceof LuaTable inner) {
                    copy(call, inner, null);
                } else {
                    values[at++] = Plain.toJava(value);
                }
            } else if (call.exhausted()) {
                return false;
            } else if (table.hasNext()) {
                call.work(1);
                next(call, table);
            } else {
                open.pop();
                close(table);
            }
        }
    }

    private void next(Coroutine call, OutgoingTable table) {
        Object value = table.next();
        if (value instanceof LuaTable inner) {
            copy(call, inner, table);
        } else if (value != null) {
            table.put(Plain.toJava(value));
        }
    }

    private void copy(Coroutine call, LuaTable inner, @Nullable OutgoingTable outer) {
        Object known = copies.putIfAbsent(inner, OPEN);
        if (known == OPEN) {
            throw new Refusal("contains itself");
        }
        if (known != null) {
            put(known, outer);
            return;
        }
        if (open.size() >= MAX_DEPTH) {
            throw new Refusal("is nested more than " + MAX_DEPTH + " deep");
        }
        OutgoingTable table = new OutgoingTable(inner);
        bytes += table.bytes();
        call.process().allocate(table.bytes());
        call.work(table.bytes() >> 8);
        open.push(table);
    }

    private void close(OutgoingTable table) {
        Object copy = table.copy();
        copies.put(table.source(), copy);
        put(copy, open.peek());
    }

    private void put(Object copy, @Nullable OutgoingTable outer) {
        if (outer == null) {
            values[at++] = copy;
        } else {
            outer.put(copy);
        }
    }

    private static String root(String what, @Nullable Object[] values, int at) {
        return values.length == 1 && !what.equals("arguments") ? what : what + "[" + (at + 1) + "]";
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        open.descendingIterator().forEachRemaining(table -> path.append(table.place()));
        return path.toString();
    }
}
