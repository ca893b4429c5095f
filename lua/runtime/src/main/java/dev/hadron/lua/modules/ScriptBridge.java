package dev.hadron.lua.modules;

import org.jspecify.annotations.Nullable;

import dev.hadron.ProcessException;
import dev.hadron.lua.Coroutine;
import io.smallrye.mutiny.Uni;

/** What modules in Java need of whoever runs scripts as processes. Called on the event loop of the calling process. */
public interface ScriptBridge {

    /**
     * The Java value of a Lua value, by the rules of payloads (R2.4).
     *
     * @throws ProcessException {@code INVALID} where it is no payload, with the path of what is none
     */
    @Nullable
    Object toJava(@Nullable Object value);

    /** The Lua value of a Java value, charged to the calling process. */
    @Nullable
    Object toLua(Coroutine call, @Nullable Object value);

    /** The error object of scripts. */
    Object error(ProcessException error);

    /**
     * Lets the calling task wait for a {@code Uni}: its item, or nil and the error, are the results of the call. Where the
     * process ends first, the {@code Uni} is canceled.
     *
     * @return what the function has to answer
     */
    int await(Coroutine call, Uni<?> uni);
}
