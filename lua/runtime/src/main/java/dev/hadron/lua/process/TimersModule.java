package dev.hadron.lua.process;

import java.time.Duration;

import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.LuaTask;
import dev.hadron.lua.channel.LocalChannel;
import dev.hadron.lua.modules.TimeModule;
import dev.hadron.lua.values.Durations;

/**
 * The part of {@code time} that waits: {@code time.sleep(d)}, {@code time.after(d)} → a channel that gets the time once,
 * {@code time.timer(d)}, {@code time.ticker(d)}.
 */
final class TimersModule {

    /** In nanoseconds. A tick is the loop's work, which no budget counts. */
    private static final long LEAST_INTERVAL = 1_000_000;

    private TimersModule() {
    }

    /** The whole module. */
    static LuaTable table() {
        LuaTable time = TimeModule.table();
        Api.add(time, "time.sleep", TimersModule::sleep);
        Api.add(time, "time.after", (self, call) -> {
            Duration delay = duration(call, 0, false);
            LocalChannel channel = LocalChannel.receiveOnly(call.process());
            TimerValue.once(self, channel, delay);
            return call.returns(channel);
        });
        Api.add(time, "time.timer", (self, call) -> call.returns(TimerValue.timer(self, duration(call, 0, false))));
        Api.add(time, "time.ticker", (self, call) -> call.returns(TimerValue.ticker(self, duration(call, 0, true))));
        return time.freeze();
    }

    private static int sleep(ScriptProcess self, Coroutine call) {
        Duration delay = duration(call, 0, false);
        LuaTask task = call.task();
        self.countTimers(1);
        self.self().after(delay, () -> {
            self.countTimers(-1);
            self.wake(task);
        });
        return call.suspend();
    }

    /** A duration that can be waited for: zero becomes the shortest there is. */
    static Duration duration(Coroutine call, int index, boolean repeated) {
        long nanos = Durations.argument(call, index);
        if (nanos < (repeated ? LEAST_INTERVAL : 0)) {
            throw Api.invalid("a duration " + (repeated ? "between ticks is at least 1ms" : "to wait is not negative"));
        }
        return Duration.ofNanos(Math.max(1, nanos));
    }
}
