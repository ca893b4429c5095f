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
        if (kind == Body.Reactive.class || kind == Body.Result.class) {
            tracing.enter(trace);
            return super.start(self, kind);
        }
        try (Tracing.Scope scope = Traces.attach(tracing, trace)) {
            return kind.cast(traced(self, super.start(self, kind)));
        }
    }

    /** A body that runs on the loop's own context carries its traces itself. */
    private Body traced(Run self, Body body) {
        if (body instanceof Body.Callbacks made) {
            return new Body.Callbacks(new TracedBehavior(self, made.behavior(), tracing));
        }
        return body instanceof Body.Stepped made ? new Body.Stepped(new TracedProgram(made.program(), tracing, trace)) : body;
    }
}
