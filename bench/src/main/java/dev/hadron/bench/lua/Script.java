package dev.hadron.bench.lua;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;
import dev.hadron.lua.LuaProcess;
import dev.hadron.lua.LuaRuntime;
import dev.hadron.lua.LuaTask;
import dev.hadron.lua.Step;
import dev.hadron.lua.code.Prototype;

/** A script in slices, as a process of a node runs it. It checks its own results. */
final class Script implements Program {

    /** What a slice is when nothing else is measured. */
    static final int SLICE = 2_000;

    private static final long QUOTA = 512L << 20;

    private final LuaRuntime runtime = LuaRuntime.builder().quota(QUOTA).build();
    private final Prototype compiled;
    private final int slice;

    Script(String name, int slice) {
        this.compiled = LuaRuntime.compile(name + ".lua", LuaPrograms.source(name));
        this.slice = slice;
    }

    @Override
    public void run(long rounds, Measures measures) {
        LuaProcess process = runtime.process(line -> {
        });
        LuaTask task = process.start(process.load(compiled), rounds);
        Step step = task.step(slice);
        while (step instanceof Step.OutOfBudget) {
            step = task.step(slice);
        }
        if (step instanceof Step.Failed failed) {
            throw failed.error();
        }
    }
}
