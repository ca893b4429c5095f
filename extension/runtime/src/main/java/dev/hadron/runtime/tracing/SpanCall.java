package dev.hadron.runtime.tracing;

import org.jspecify.annotations.Nullable;

import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.kernel.Tracing;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;

/** A spawn or an exec as a span. */
final class SpanCall implements Tracing.Call {

    private static final AttributeKey<String> DEFINITION = AttributeKey.stringKey("hadron.definition");
    private static final AttributeKey<String> HOST = AttributeKey.stringKey("hadron.host");
    private static final AttributeKey<String> PID = AttributeKey.stringKey("hadron.pid");
    private static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");

    private final Span span;
    private final Context context;

    private SpanCall(Span span, Context context) {
        this.span = span;
        this.context = context;
    }

    static SpanCall begin(Tracer tracer, Context parent, String what, String definition, String host) {
        Span span = tracer.spanBuilder(what + " " + definition).setParent(parent).setAttribute(DEFINITION, definition)
                .setAttribute(HOST, host).startSpan();
        return new SpanCall(span, parent.with(span));
    }

    @Override
    public Context context() {
        return context;
    }

    @Override
    public void spawned(Pid pid) {
        if (span.isRecording()) {
            span.setAttribute(PID, pid.toString());
        }
    }

    @Override
    public void ended(@Nullable Throwable error) {
        if (error instanceof ProcessException known) {
            fail(known.kind().name(), known.kind() + ": " + known.message());
        } else if (error != null) {
            fail(error.getClass().getName(), error.toString());
        }
        span.end();
    }

    private void fail(String type, String description) {
        span.setAttribute(ERROR_TYPE, type);
        span.setStatus(StatusCode.ERROR, description);
    }
}
