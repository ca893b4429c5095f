package dev.hadron.runtime.security;

import org.jspecify.annotations.Nullable;

/** Knows who calls from outside of processes. */
public interface CurrentCaller {

    /** The caller in whose name the current thread works; null where it works in nobody's, as at the start. Any thread. */
    @Nullable
    Caller get();
}
