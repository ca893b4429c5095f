package dev.hadron.bench.lua;

import dev.hadron.lua.Builtin;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaProcess;
import dev.hadron.lua.LuaRuntime;
import dev.hadron.lua.LuaTask;
import dev.hadron.lua.Step;
import dev.hadron.lua.code.Prototype;

/** Processes that each wait in a Java function. */
final class Waiters {

    private static final int SLICE = 1_000;

    private final LuaRuntime runtime = LuaRuntime.builder().global("wait", Builtin.of("wait", Coroutine::suspend)).build();
    private final Prototype script;

    Waiters(String source) {
        this.script = LuaRuntime.compile("waiter.lua", source);
    }

    /** Processes that have run until they wait. */
    LuaTask[] start(int number) {
        LuaTask[] tasks = new LuaTask[number];
        for (int i = 0; i < number; i++) {
            LuaProcess process = runtime.process(line -> {
            });
            tasks[i] = process.start(process.load(script));
            expect(Step.SUSPENDED, tasks[i].step(SLICE));
        }
        return tasks;
    }

    /** Wakes a process with a value, and lets it run until it waits again or has ended. */
    static Step wake(LuaTask task, Object value) {
        task.deliver(value);
        return task.step(SLICE);
    }

    static void expect(Step expected, Step actual) {
        if (actual != expected) {
            throw new IllegalStateException("a step should have ended as " + expected + ", but ended as " + actual);
        }
    }
}
