package dev.hadron.runtime.tracing;

import org.jspecify.annotations.Nullable;

import dev.hadron.kernel.Tracing;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.quarkus.opentelemetry.runtime.QuarkusContextStorage;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.vertx.core.impl.ContextInternal;

/**
 * OpenTelemetry's contexts, which Quarkus keeps in duplicated Vert.x contexts, and in threads where there is no Vert.x context.
 * <p>
 * A loop's own context keeps none, as everything on the loop shares it. So a callback that is in a trace runs on a duplicate of
 * its own: nothing is left on the loop when it returns, and what it has begun goes on in its trace. A body has one duplicated
 * context for as long as it lives, and a {@link BodyContext} in it.
 */
final class VertxTracing implements Tracing {

    private static final QuarkusContextStorage STORAGE = QuarkusContextStorage.INSTANCE;

    private final Tracer tracer;

    VertxTracing(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public @Nullable Context current() {
        ContextInternal here = ContextInternal.current();
        Context context = here == null ? Context.current() : QuarkusContextStorage.getOtelContext(here);
        Context own = context instanceof BodyContext body ? body.now() : context;
        return own == Context.root() ? null : own;
    }

    @Override
    public Scope attach(Object context) {
        ContextInternal here = ContextInternal.current();
        if (here == null || here.isDuplicate()) {
            return ((Context) context).makeCurrent()::close;
        }
        ContextInternal own = here.duplicate();
        VertxContextSafetyToggle.setContextSafe(own, true);
        STORAGE.attach(own, (Context) context);
        ContextInternal before = own.beginDispatch();
        return () -> own.endDispatch(before);
    }

    @Override
    public void enter(@Nullable Object context) {
        ContextInternal here = ContextInternal.current();
        if (here != null && here.isDuplicate()) {
            BodyContext.enter(here, context == null ? Context.root() : (Context) context);
        }
    }

    /** Only what belongs to a trace already: what a process does for as long as it lives should not be one trace. */
    @Override
    public @Nullable Call spawn(String definition, String host) {
        Context parent = current();
        return parent == null || !Span.fromContext(parent).getSpanContext().isValid() ? null
                : SpanCall.begin(tracer, parent, "spawn", definition, host);
    }

    @Override
    public Call exec(String definition, String host) {
        Context parent = current();
        return SpanCall.begin(tracer, parent == null ? Context.root() : parent, "exec", definition, host);
    }
}
