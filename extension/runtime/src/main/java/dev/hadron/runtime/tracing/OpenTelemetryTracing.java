package dev.hadron.runtime.tracing;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import dev.hadron.kernel.Tracing;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.opentelemetry.runtime.config.runtime.OTelRuntimeConfig;

/** OpenTelemetry's traces, unless its SDK is disabled. */
@Singleton
public class OpenTelemetryTracing implements KernelTracing {

    private static final String SCOPE = "dev.hadron";

    private final OpenTelemetry openTelemetry;
    private final OTelRuntimeConfig config;

    OpenTelemetryTracing(OpenTelemetry openTelemetry, OTelRuntimeConfig config) {
        this.openTelemetry = openTelemetry;
        this.config = config;
    }

    @Override
    public @Nullable Tracing tracing() {
        return config.sdkDisabled() ? null : new VertxTracing(openTelemetry.getTracer(SCOPE));
    }
}
