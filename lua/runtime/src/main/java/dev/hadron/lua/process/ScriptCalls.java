package dev.hadron.lua.process;

import java.util.function.IntSupplier;

import dev.hadron.lua.Coroutine;
import dev.hadron.lua.modules.ScriptBridge;
import dev.hadron.runtime.body.CurrentProcess;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.mutiny.Uni;
import io.vertx.core.impl.ContextInternal;

/** How beans as modules let a script wait. */
public final class ScriptCalls implements ScriptBridge {

    @Override
    public int await(Coroutine call, Uni<?> uni) {
        ScriptProcess process = ScriptProcess.of(call);
        return Awaiting.of(process, call, uni.emitOn(process.self().executor()));
    }

    /** A step that is in a trace has a context of its own already, which ends with the step. */
    @Override
    public int within(Coroutine call, IntSupplier method) {
        ContextInternal here = ContextInternal.current();
        if (here == null || here.isDuplicate()) {
            CurrentProcess.mark(ScriptProcess.of(call).self());
            return method.getAsInt();
        }
        ContextInternal own = here.duplicate();
        VertxContextSafetyToggle.setContextSafe(own, true);
        ContextInternal before = own.beginDispatch();
        try {
            CurrentProcess.mark(ScriptProcess.of(call).self());
            return method.getAsInt();
        } finally {
            own.endDispatch(before);
        }
    }
}
