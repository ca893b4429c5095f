package dev.hadron.lua.values;

import java.math.BigDecimal;
import java.time.Duration;

import dev.hadron.ProcessException;
import dev.hadron.lua.Builtin;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaError;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.LuaUserdata;

/**
 * A duration of a script: {@code d:nanoseconds()} … {@code d:hours()}, {@code d + d}, {@code d - d}, {@code d * n},
 * {@code d / n}, {@code d / d}, {@code -d}, comparisons. Wherever a text is wanted, its own is taken: {@code 1m30s}.
 */
public record DurationValue(long nanos) implements LuaUserdata, Carried {

    private static final LuaTable METATABLE = makeMetatable();

    /** A duration of Java; the longest that there is where it is longer. */
    static DurationValue of(Duration duration) {
        try {
            return new DurationValue(duration.toNanos());
        } catch (ArithmeticException e) {
            return new DurationValue(duration.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE);
        }
    }

    @Override
    public LuaTable metatable() {
        return METATABLE;
    }

    @Override
    public Object java() {
        return Duration.ofNanos(nanos);
    }

    @Override
    public String asString() {
        return nanos < 0 ? "-" + text(nanos == Long.MIN_VALUE ? Long.MAX_VALUE : -nanos) : text(nanos);
    }

    /** As {@code DurationText} reads it. */
    private static String text(long nanos) {
        if (nanos < 1_000_000_000L) {
            return nanos == 0 ? "0s"
                    : nanos >= 1_000_000 ? units(nanos, 6) + "ms" : nanos >= 1_000 ? units(nanos, 3) + "us" : nanos + "ns";
        }
        long minutes = nanos / 60_000_000_000L;
        long rest = nanos % 60_000_000_000L;
        return (minutes >= 60 ? minutes / 60 + "h" : "") + (minutes % 60 > 0 ? minutes % 60 + "m" : "")
                + (rest > 0 ? units(rest, 9) + "s" : "");
    }

    private static String units(long nanos, int digits) {
        return BigDecimal.valueOf(nanos, digits).stripTrailingZeros().toPlainString();
    }

    private static LuaTable makeMetatable() {
        LuaTable methods = LuaTable.shared();
        Functions.add(methods, "nanoseconds", call -> call.returns(self(call).nanos));
        unit(methods, "microseconds", 1e3);
        unit(methods, "milliseconds", 1e6);
        unit(methods, "seconds", 1e9);
        unit(methods, "minutes", 60e9);
        unit(methods, "hours", 3600e9);
        LuaTable metatable = Functions.metatable("duration", methods, call -> call.returns(self(call).asString()));
        event(metatable, "__add", call -> exact(call, Math.addExact(operand(call, 0), operand(call, 1))));
        event(metatable, "__sub", call -> exact(call, Math.subtractExact(operand(call, 0), operand(call, 1))));
        event(metatable, "__unm", call -> exact(call, Math.negateExact(operand(call, 0))));
        event(metatable, "__mul", DurationValue::multiply);
        event(metatable, "__div", DurationValue::divide);
        event(metatable, "__eq", call -> call.returns(operand(call, 0) == operand(call, 1)));
        event(metatable, "__lt", call -> call.returns(operand(call, 0) < operand(call, 1)));
        event(metatable, "__le", call -> call.returns(operand(call, 0) <= operand(call, 1)));
        return metatable.freeze();
    }

    private static void unit(LuaTable methods, String name, double nanos) {
        Functions.add(methods, name, call -> call.returns(self(call).nanos / nanos));
    }

    private static void event(LuaTable metatable, String event, Builtin.Body body) {
        metatable.put(event, Builtin.of(event, call -> {
            try {
                return body.call(call);
            } catch (ArithmeticException e) {
                throw LuaError.of("the duration is out of range: it has to be below 292 years");
            } catch (ProcessException e) {
                throw LuaError.of(e.getMessage());
            }
        }));
    }

    private static DurationValue self(Coroutine call) {
        if (call.argument(0) instanceof DurationValue duration) {
            return duration;
        }
        throw call.typeError(0, "duration");
    }

    private static long operand(Coroutine call, int index) {
        if (call.argument(index) instanceof TimeValue) {
            throw LuaError.of("a time stands on the left of a duration: time + duration, time - duration");
        }
        return Durations.argument(call, index);
    }

    private static int exact(Coroutine call, long nanos) {
        return call.returns(new DurationValue(nanos));
    }

    private static int multiply(Coroutine call) {
        boolean left = call.argument(0) instanceof DurationValue;
        Object factor = call.argument(left ? 1 : 0);
        long nanos = ((DurationValue) call.argument(left ? 0 : 1)).nanos;
        if (factor instanceof Long whole) {
            return exact(call, Math.multiplyExact(nanos, whole));
        }
        if (factor instanceof Double number) {
            return rounded(call, nanos * number);
        }
        throw LuaError.of("a duration can be multiplied by a number, not by a " + call.typeName(factor));
    }

    private static int divide(Coroutine call) {
        long nanos = operand(call, 0);
        Object divisor = call.argument(1);
        if (divisor instanceof DurationValue other) {
            return call.returns((double) nanos / other.nanos);
        }
        if (divisor instanceof Number number && call.argument(0) instanceof DurationValue) {
            return rounded(call, nanos / number.doubleValue());
        }
        throw LuaError.of("a duration can be divided by a number or a duration, not by a " + call.typeName(divisor));
    }

    private static int rounded(Coroutine call, double nanos) {
        if (!(Math.abs(nanos) < 0x1p63)) {
            throw new ArithmeticException();
        }
        return exact(call, Math.round(nanos));
    }
}
