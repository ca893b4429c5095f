package dev.hadron.lua.modules;

import java.util.function.IntSupplier;

import dev.hadron.lua.Coroutine;
import io.smallrye.mutiny.Uni;

/** What modules in Java need of whoever runs scripts as processes. */
public interface ScriptBridge {

    /**
     * Lets the calling task wait for a {@code Uni}, which may answer on any thread: its item, or nil and the error, are the
     * results of the call. Where the process ends first, the {@code Uni} is canceled. Called on the event loop of the calling
     * process.
     *
     * @return what the function has to answer
     */
    int await(Coroutine call, Uni<?> uni);

    /**
     * Calls a method that goes on later, on a Vert.x context of its own, on which is noted whose call it is: so the calls of
     * the kernel that it makes on that context, whenever that is, are those of the script. Called as {@link #await}.
     *
     * @return what the call answers
     */
    int within(Coroutine call, IntSupplier method);
}
