package dev.hadron.lua.values;

import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.ProcessException;
import dev.hadron.lua.Continuation;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaHolder;
import dev.hadron.lua.LuaTable;

/**
 * One copying of Java values to Lua values: lists, sets and arrays become tables with the keys 1, 2, 3 …, maps become tables,
 * texts become strings of UTF-8, all numbers integers where they are whole and fit, else floats. What has no likeness in Lua
 * goes by reference: scripts can hand it on. All is charged to the calling process, and done in portions that the budget of its
 * task ends. Where a container of the application's cannot be read to its end, mostly because somebody changes it meanwhile,
 * the function answers nil and an error.
 */
public final class Incoming implements Continuation, LuaHolder {

    /** Answered by {@link #small} for what is no small value. */
    public static final Object LATER = Plain.PARTS;

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

    private Incoming(@Nullable Object[] values, int at, UseAll use) {
        this.values = values;
        this.at = at;
        this.use = use;
    }

    /** The copy of a value that costs nothing to copy; {@link #LATER} of any other. */
    public static @Nullable Object small(@Nullable Object value) {
        return Plain.small(value);
    }

    /** Copies a value. */
    public static int one(Coroutine call, @Nullable Object value, Use use) {
        Object plain = Plain.toLua(call, value);
        return plain != Plain.PARTS ? use.apply(call, plain)
                : new Incoming(new Object[] { value }, 0, (then, copies) -> use.apply(then, copies[0])).resume(call);
    }

    /** Copies several values. */
    public static int all(Coroutine call, @Nullable Object[] values, UseAll use) {
        @Nullable
        Object[] copies = values.clone();
        for (int at = 0; at < copies.length; at++) {
            Object plain = Plain.toLua(call, copies[at]);
            if (plain == Plain.PARTS) {
                return new Incoming(copies, at, use).resume(call);
            }
            copies[at] = plain;
        }
        return use.apply(call, copies);
    }

    @Override
    public int resume(Coroutine call) {
        boolean done;
        try {
            done = run(call);
        } catch (ProcessException unreadable) {
            return Failures.of(call, unreadable);
        }
        return done ? use.apply(call, values) : call.pause(this);
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
