package dev.hadron.lua.values;

import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.lua.Continuation;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaHolder;
import dev.hadron.lua.LuaTable;

/**
 * One copying of Java values to Lua values: lists, sets and arrays become tables with the keys 1, 2, 3 …, maps become tables,
 * texts become strings of UTF-8, all numbers integers where they are whole and fit, else floats. What has no likeness in Lua
 * goes
 * by reference: scripts can hand it on. All is charged to the calling process, and done in portions that the budget of its task
 * ends.
 */
public final class Incoming implements Continuation, LuaHolder {

    private static final long BYTES = 128;

    /** What is done with the copy. */
    @FunctionalInterface
    public interface Use {

        /** Goes on with the copy, as a function does. */
        int apply(Coroutine call, @Nullable Object value);
    }

    /** What is done with several copies. */
    @FunctionalInterface
    public interface UseAll {

        /** Goes on with the copies, as a function does. */
        int apply(Coroutine call, @Nullable Object[] values);
    }

    private final @Nullable Object[] values;
    private final UseAll use;
    private final Map<Object, LuaTable> copies = new IdentityHashMap<>(4);
    private final ArrayDeque<IncomingParts> open = new ArrayDeque<>(4);
    private int at;

    private Incoming(@Nullable Object[] values, UseAll use) {
        this.values = values;
        this.use = use;
    }

    /** Copies a value. */
    public static int one(Coroutine call, @Nullable Object value, Use use) {
        Object plain = Plain.toLua(call, value);
        return plain != Plain.PARTS ? use.apply(call, plain)
                : new Incoming(new Object[] { value }, (then, copies) -> use.apply(then, copies[0])).resume(call);
    }

    /** Copies several values. */
    public static int all(Coroutine call, @Nullable Object[] values, UseAll use) {
        return new Incoming(values.clone(), use).resume(call);
    }

    @Override
    public int resume(Coroutine call) {
        return run(call) ? use.apply(call, values) : call.pause(this);
    }

    @Override
    public Object[] held() {
        return values;
    }

    @Override
    public long bytes() {
        return BYTES;
    }

    private boolean run(Coroutine call) {
        for (;;) {
            IncomingParts parts = open.peek();
            if (parts == null) {
                if (at == values.length) {
                    return true;
                }
                values[at] = copy(call, values[at]);
                at++;
            } else if (call.exhausted()) {
                return false;
            } else if (parts.hasNext()) {
                call.work(1);
                Object part = parts.next();
                parts.put(copy(call, part));
            } else {
                open.pop();
            }
        }
    }

    private @Nullable Object copy(Coroutine call, @Nullable Object value) {
        Object plain = Plain.toLua(call, value);
        if (plain != Plain.PARTS) {
            return plain;
        }
        LuaTable known = copies.get(value);
        if (known == null) {
            known = call.newTable();
            copies.put(value, known);
            open.push(new IncomingParts(value, known));
        }
        return known;
    }
}
