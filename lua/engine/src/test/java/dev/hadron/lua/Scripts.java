package dev.hadron.lua;

import dev.hadron.lua.code.Prototype;
import dev.hadron.lua.syntax.LuaSyntaxError;

/** Runs scripts for tests and keeps what they print. */
final class Scripts {

    static final int STEPS = 2_000_000;

    private Scripts() {
    }

    /** The output of a script and, where it fails, its error in a last line. */
    static String run(String file, String source, int budget) {
        return run(LuaRuntime.builder().seed(1).build(), file, source, budget);
    }

    static String run(LuaRuntime runtime, String file, String source, int budget) {
        StringBuilder output = new StringBuilder();
        try {
            Prototype script = LuaRuntime.compile(file, source);
            LuaProcess process = runtime.process(line -> output.append(line).append('\n'));
            Step end = finish(process.start(process.load(script)), budget);
            if (end instanceof Step.Failed failed) {
                output.append(failed.error().getMessage()).append('\n');
            } else if (!(end instanceof Step.Done)) {
                output.append("did not end: ").append(end).append('\n');
            }
        } catch (LuaSyntaxError e) {
            output.append(e.getMessage()).append('\n');
        }
        return output.toString();
    }

    /** Steps a task until it ends or waits; gives up after very many steps. */
    static Step finish(LuaTask task, int budget) {
        Step step = Step.OUT_OF_BUDGET;
        for (int i = 0; i < STEPS && step instanceof Step.OutOfBudget; i++) {
            step = task.step(budget);
        }
        return step;
    }

    /** What a script returns, which must be one value. */
    static Object value(String source) {
        LuaProcess process = LuaRuntime.builder().build().process(line -> {
        });
        Step end = finish(process.start(process.load(LuaRuntime.compile("test", source))), 1000);
        if (end instanceof Step.Failed failed) {
            return failed.error().getMessage();
        }
        return ((Step.Done) end).values()[0];
    }
}
