package dev.hadron.runtime.tracing;

import org.jspecify.annotations.Nullable;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.quarkus.opentelemetry.runtime.OpenTelemetryUtil;
import io.quarkus.opentelemetry.runtime.QuarkusContextStorage;
import io.vertx.core.impl.ContextInternal;

/**
 * The context that the code of a body sees: that of the message which it was handed last.
 * <p>
 * Quarkus's context propagation makes each step of a {@code Uni} run in the context in which the {@code Uni} was put together,
 * which for a loop over messages is that of the spawn. By that time it is this same object, and what it says has changed.
 */
final class BodyContext implements Context {

    private static final String KEY = BodyContext.class.getName();

    /** Written on the body's loop before it hands a message over; volatile, as the body may run on another thread. */
    private volatile Context now = Context.root();

    private BodyContext() {
    }

    /** Lets the body whose Vert.x context this is go on in a context. */
    static void enter(ContextInternal own, Context context) {
        BodyContext body = own.getLocal(KEY);
        if (body == null) {
            body = new BodyContext();
            own.putLocal(KEY, body);
        }
        body.now = context;
        QuarkusContextStorage.INSTANCE.attach(own, body);
        // For log lines; attaching what is attached already leaves them as they are.
        if (Span.fromContextOrNull(context) == null) {
            OpenTelemetryUtil.clearMDCData(own);
        } else {
            OpenTelemetryUtil.setMDCData(context, own);
        }
    }

    /** What it says just now. Any thread. */
    Context now() {
        return now;
    }

    @Override
    public <V> @Nullable V get(ContextKey<V> key) {
        return now.get(key);
    }

    @Override
    public <V> Context with(ContextKey<V> key, V value) {
        return now.with(key, value);
    }

    @Override
    public String toString() {
        return now.toString();
    }
}
