package dev.hadron.lua.process;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.hadron.ProcessTimer;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaHolder;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.LuaUserdata;
import dev.hadron.lua.channel.LocalChannel;
import dev.hadron.lua.values.Functions;
import dev.hadron.lua.values.TimeValue;

/**
 * A timer or ticker of a script: {@code t:channel()} gets the time when it is due, {@code t:stop()} → whether it was still set,
 * {@code t:reset(d)}. Who does not receive in time misses ticks; there is never more than one waiting.
 */
final class TimerValue implements LuaUserdata, LuaHolder {

    private static final int BYTES = 48;
    private static final LuaTable METATABLE = makeMetatable();

    private final ScriptProcess process;
    private final LocalChannel channel;
    private final boolean repeated;
    private @Nullable ProcessTimer timer;

    private TimerValue(ScriptProcess process, LocalChannel channel, boolean repeated) {
        this.process = process;
        this.channel = channel;
        this.repeated = repeated;
    }

    /** Sends a channel the time, once. */
    static void once(ScriptProcess process, LocalChannel channel, Duration delay) {
        new TimerValue(process, channel, false).start(delay);
    }

    static TimerValue timer(ScriptProcess process, Duration delay) {
        return started(process, delay, false);
    }

    static TimerValue ticker(ScriptProcess process, Duration interval) {
        return started(process, interval, true);
    }

    private static TimerValue started(ScriptProcess process, Duration duration, boolean repeated) {
        process.lua.allocate(BYTES);
        TimerValue value = new TimerValue(process, LocalChannel.receiveOnly(process.lua), repeated);
        value.start(duration);
        return value;
    }

    private void start(Duration duration) {
        process.countTimers(1);
        timer = repeated ? process.self().every(duration, this::tell) : process.self().after(duration, () -> {
            over();
            tell();
        });
    }

    private void tell() {
        channel.drop(new TimeValue(process.lua.runtime().clock().instant()));
    }

    private boolean over() {
        if (timer == null) {
            return false;
        }
        timer = null;
        process.countTimers(-1);
        return true;
    }

    private boolean stop() {
        ProcessTimer set = timer;
        if (set != null) {
            set.cancel();
        }
        return over();
    }

    @Override
    public LuaTable metatable() {
        return METATABLE;
    }

    @Override
    public Object[] held() {
        return new Object[] { channel };
    }

    @Override
    public long bytes() {
        return BYTES;
    }

    private static LuaTable makeMetatable() {
        LuaTable methods = LuaTable.shared();
        Api.add(methods, "channel", (self, call) -> call.returns(self(call).channel));
        Api.add(methods, "stop", (self, call) -> call.returns(self(call).stop()));
        Api.add(methods, "reset", (self, call) -> {
            TimerValue timer = self(call);
            Duration duration = TimersModule.duration(call, 1, timer.repeated);
            boolean was = timer.stop();
            timer.start(duration);
            return call.returns(was);
        });
        return Functions.metatable("timer", methods, call -> call.returns("timer")).freeze();
    }

    private static TimerValue self(Coroutine call) {
        if (call.argument(0) instanceof TimerValue timer) {
            return timer;
        }
        throw Api.invalid("a timer is expected, not a " + Api.type(call.argument(0)));
    }
}
