package dev.hadron.runtime.tracing;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import dev.hadron.kernel.Tracing;

/** No traces, where the application has no OpenTelemetry extension or does not want them here. */
@Singleton
public class NoTracing implements KernelTracing {

    @Override
    public @Nullable Tracing tracing() {
        return null;
    }
}
