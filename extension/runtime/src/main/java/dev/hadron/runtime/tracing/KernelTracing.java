package dev.hadron.runtime.tracing;

import org.jspecify.annotations.Nullable;

import dev.hadron.kernel.Tracing;

/** Says whether the kernel hands traces on, and by what. */
public interface KernelTracing {

    /** What lets traces go along; null where they do not. */
    @Nullable
    Tracing tracing();
}
