package dev.hadron.lua.modules;

import dev.hadron.lua.Coroutine;
import io.smallrye.mutiny.Uni;

/** What modules in Java need of whoever runs scripts as processes. */
@FunctionalInterface
public interface ScriptBridge {

    /**
     * Lets the calling task wait for a {@code Uni}, which may answer on any thread: its item, or nil and the error, are the
     * results of the call. Where the process ends first, the {@code Uni} is canceled. Called on the event loop of the calling
     * process.
     *
     * @return what the function has to answer
     */
    int await(Coroutine call, Uni<?> uni);
}
