package dev.hadron.lua.process;

import org.jspecify.annotations.Nullable;

import dev.hadron.ProcessException;
import dev.hadron.lua.Builtin;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaClosure;
import dev.hadron.lua.LuaError;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.values.Incoming;
import dev.hadron.lua.values.Outgoing;
import dev.hadron.spi.Progress;

/**
 * The way of a script: its top level, then {@code main} with the arguments of the spawn, then the end by what that returns.
 * While {@code main} runs nothing of this is on its stack: a process that waits keeps as little as it can.
 */
final class Main {

    /** Runs a script, whose function and {@link Arguments} are the arguments, to what its {@code main} returns. */
    static final Builtin START = Builtin.of("start", Main::load);

    /** Copies what {@code main} has returned, to the {@link Outcome}. */
    static final Builtin END = Builtin.of("end", Main::end);

    /** The arguments of a spawn, as Java values. */
    record Arguments(@Nullable Object[] values) {
    }

    /** How the script has ended (R4.1). */
    record Outcome(Progress progress) {
    }

    private Main() {
    }

    private static int load(Coroutine call) {
        LuaClosure script = (LuaClosure) call.argument(0);
        Arguments arguments = (Arguments) call.argument(1);
        return call.call(then -> run(then, script, arguments), script);
    }

    private static int run(Coroutine call, LuaClosure script, Arguments arguments) {
        Object returned = call.argument(0);
        Object main = returned instanceof LuaTable table ? table.get("main") : returned;
        if (!(main instanceof LuaClosure) && !(main instanceof Builtin)) {
            throw LuaError.of(script.file() + ": a script returns its function main or a table with it, not "
                    + (returned instanceof LuaTable ? "a table without main" : "a " + call.typeName(returned)));
        }
        return Incoming.all(call, arguments.values, (then, values) -> then.tailCall(main, values));
    }

    /** How the script ends that has returned these values; null where the result has to be copied first. */
    static @Nullable Progress ended(@Nullable Object[] returned) {
        Object value = returned.length > 0 ? returned[0] : null;
        if (value instanceof Outcome outcome) {
            return outcome.progress;
        }
        ProcessException error = returned.length > 1 ? ScriptProcess.error(returned[1]) : null;
        if (error != null) {
            return new Progress.Failed(error);
        }
        return value == null || value instanceof Number || value instanceof Boolean ? new Progress.Done(value) : null;
    }

    private static int end(Coroutine call) {
        return Outgoing.all(call, "result", new Object[] { call.argument(0) }, new Outgoing.Use() {
            @Override
            public int apply(Coroutine then, @Nullable Object[] values) {
                return then.returns(new Outcome(new Progress.Done(values[0])));
            }

            @Override
            public int refused(Coroutine then, ProcessException refusal) {
                return then.returns(new Outcome(new Progress.Failed(refusal)));
            }
        });
    }
}
