package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

import dev.hadron.spi.Body;
import dev.hadron.spi.Definition;

/** A process whose body begins in the trace of whoever has asked for it. */
final class TracedStarting extends Starting {

    private final Tracing tracing;
    private final @Nullable Object trace;

    TracedStarting(Tracing tracing, @Nullable Object trace, Definition definition, @Nullable Object[] arguments) {
        super(definition, arguments);
        this.tracing = tracing;
        this.trace = trace;
    }

    @Override
    void fail(Process process, Throwable failure) {
        try (Tracing.Scope scope = Traces.attach(tracing, trace)) {
            super.fail(process, failure);
        }
    }

    @Override
    <B extends Body> B start(Run self, Class<B> kind) throws Exception {
        if (kind != Body.Callbacks.class) {
            tracing.enter(trace);
            return super.start(self, kind);
        }
        try (Tracing.Scope scope = Traces.attach(tracing, trace)) {
            Body.Callbacks made = super.start(self, Body.Callbacks.class);
            return kind.cast(new Body.Callbacks(new TracedBehavior(self, made.behavior(), tracing)));
        }
    }
}
