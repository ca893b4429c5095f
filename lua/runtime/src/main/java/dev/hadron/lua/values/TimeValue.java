package dev.hadron.lua.values;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

import dev.hadron.ProcessException;
import dev.hadron.lua.Builtin;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaError;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.LuaUserdata;

/**
 * A moment of a script: {@code t:unix()}, {@code t:unix_milli()}, {@code t:unix_nano()}, {@code t - t} as a duration,
 * {@code t + d}, {@code t - d}, comparisons. Wherever a text is wanted, its RFC 3339 text in UTC is taken.
 */
public record TimeValue(Instant instant) implements LuaUserdata, Carried {

    private static final LuaTable METATABLE = makeMetatable();

    @Override
    public LuaTable metatable() {
        return METATABLE;
    }

    @Override
    public Object java() {
        return instant;
    }

    @Override
    public String asString() {
        return instant.toString();
    }

    private static LuaTable makeMetatable() {
        LuaTable methods = LuaTable.shared();
        Functions.add(methods, "unix", call -> call.returns(self(call, 0).instant.getEpochSecond()));
        Functions.add(methods, "unix_milli", call -> call.returns(self(call, 0).instant.toEpochMilli()));
        Functions.add(methods, "unix_nano", call -> call.returns(
                Math.addExact(Math.multiplyExact(self(call, 0).instant.getEpochSecond(), 1_000_000_000L),
                        self(call, 0).instant.getNano())));
        LuaTable metatable = Functions.metatable("time", methods, call -> call.returns(self(call, 0).asString()));
        event(metatable, "__add", call -> call.returns(new TimeValue(self(call, 0).instant.plusNanos(
                Durations.argument(call, 1)))));
        event(metatable, "__sub", TimeValue::subtract);
        event(metatable, "__eq", call -> call.returns(call.argument(0).equals(call.argument(1))));
        event(metatable, "__lt", call -> call.returns(self(call, 0).instant.isBefore(self(call, 1).instant)));
        event(metatable, "__le", call -> call.returns(!self(call, 1).instant.isBefore(self(call, 0).instant)));
        return metatable.freeze();
    }

    private static void event(LuaTable metatable, String event, Builtin.Body body) {
        metatable.put(event, Builtin.of(event, call -> {
            try {
                return body.call(call);
            } catch (ArithmeticException | DateTimeException e) {
                throw LuaError.of("the time is out of range");
            } catch (ProcessException e) {
                throw LuaError.of(e.getMessage());
            }
        }));
    }

    private static int subtract(Coroutine call) {
        Instant instant = self(call, 0).instant;
        return call.argument(1) instanceof TimeValue other
                ? call.returns(new DurationValue(Duration.between(other.instant, instant).toNanos()))
                : call.returns(new TimeValue(instant.minusNanos(Durations.argument(call, 1))));
    }

    private static TimeValue self(Coroutine call, int index) {
        if (call.argument(index) instanceof TimeValue time) {
            return time;
        }
        throw call.typeError(index, "time");
    }
}
