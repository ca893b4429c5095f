package dev.hadron.lua.modules;

import java.time.Duration;

import dev.hadron.ProcessException;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.values.DurationValue;
import dev.hadron.lua.values.Durations;
import dev.hadron.lua.values.Failures;
import dev.hadron.lua.values.Functions;
import dev.hadron.lua.values.TimeValue;

/**
 * The part of {@code time} that does not wait: {@code time.parse_duration(text)}, {@code time.duration(d)},
 * {@code time.now()}, and the units {@code time.NANOSECOND} … {@code time.HOUR} as numbers of nanoseconds.
 */
public final class TimeModule {

    private TimeModule() {
    }

    /** The module, open for further functions: whoever adds them freezes it. */
    public static LuaTable table() {
        LuaTable time = LuaTable.shared();
        Functions.add(time, "time.parse_duration", TimeModule::parse);
        Functions.add(time, "time.duration", TimeModule::duration);
        Functions.add(time, "time.now", call -> call.returns(new TimeValue(call.process().runtime().clock().instant())));
        time.put("NANOSECOND", 1L);
        time.put("MICROSECOND", Duration.ofNanos(1_000).toNanos());
        time.put("MILLISECOND", Duration.ofMillis(1).toNanos());
        time.put("SECOND", Duration.ofSeconds(1).toNanos());
        time.put("MINUTE", Duration.ofMinutes(1).toNanos());
        time.put("HOUR", Duration.ofHours(1).toNanos());
        return time;
    }

    private static int parse(Coroutine call) {
        try {
            return call.returns(new DurationValue(Durations.text(call, 0)));
        } catch (ProcessException e) {
            return Failures.of(call, e);
        }
    }

    private static int duration(Coroutine call) {
        try {
            return call.returns(new DurationValue(Durations.argument(call, 0)));
        } catch (ProcessException e) {
            return Failures.of(call, e);
        }
    }
}
