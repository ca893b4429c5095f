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

/** The way of a script: its top level, then {@code main} with the arguments of the spawn, then the end by what that returns. */
final class Main {

    /** Runs a script, whose function and {@link Arguments} are the arguments, to its {@link Outcome}. */
    static final Builtin START = Builtin.of("start", Main::load);

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
        return Incoming.all(call, arguments.values, (then, values) -> then.call(Main::returned, main, values));
    }

    private static int returned(Coroutine call) {
        ProcessException error = ScriptProcess.error(call.argument(1));
        if (error != null) {
            return call.returns(new Outcome(new Progress.Failed(error)));
        }
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
