package dev.hadron.lua.process;

import dev.hadron.lua.Coroutine;
import dev.hadron.lua.modules.ScriptBridge;
import io.smallrye.mutiny.Uni;

/** How beans as modules let a script wait. */
public final class ScriptCalls implements ScriptBridge {

    @Override
    public int await(Coroutine call, Uni<?> uni) {
        ScriptProcess process = ScriptProcess.of(call);
        return Awaiting.of(process, call, uni.emitOn(process.self().executor()));
    }
}
