package dev.hadron.lua.modules;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import dev.hadron.lua.Builtin;
import dev.hadron.lua.LuaProcess;
import dev.hadron.lua.LuaRuntime;
import dev.hadron.lua.LuaTask;
import dev.hadron.lua.Step;
import dev.hadron.lua.syntax.Utf8;

/** Runs a script that has the modules, as globals too, in steps of a small budget, and counts them. */
final class Script {

    static final Instant NOW = Instant.parse("2026-11-26T10:20:30.5Z");

    private final LuaRuntime runtime;
    int steps;

    Script() {
        this(1 << 20);
    }

    Script(long quota) {
        Map<String, Object> modules = Map.of("json", JsonModule.table(), "uuid", UuidModule.table(), "time",
                TimeModule.table().freeze(), "env", EnvModule.table(() -> Map.of("shop.name", "Müller")), "logger",
                LoggerModule.logger(process -> new LogOrigin("{app:h|0x00001}", "app.workers:handler", "app:h")));
        LuaRuntime.Builder builder = LuaRuntime.builder().quota(quota).clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .global("require", Builtin.of("require", call -> call.returns(modules.get(call.stringArgument(0)))));
        modules.forEach(builder::global);
        runtime = builder.build();
    }

    /** What the script returns, as text by {@code tostring}, joined by a comma and a space. */
    String run(String source) {
        LuaProcess process = runtime.process(line -> {
        });
        LuaTask task = process.start(process.load(LuaRuntime.compile("test.lua", """
                local function texts(...)
                    local all = {...}
                    for i = 1, select('#', ...) do all[i] = tostring(all[i]) end
                    return table.concat(all, ', ')
                end
                return texts((function() %s end)())""".formatted(source))));
        for (;;) {
            Step step = task.step(1_000);
            steps++;
            if (step instanceof Step.Done done) {
                return Utf8.text((String) done.values()[0]);
            }
            if (step instanceof Step.Failed failed) {
                return "raised: " + failed.error().getMessage();
            }
        }
    }
}
