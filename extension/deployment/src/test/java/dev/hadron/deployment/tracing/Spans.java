package dev.hadron.deployment.tracing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.QuarkusUnitTest;

/** The spans of an application, kept in memory. */
class Spans {

    static final Duration SOON = Duration.ofSeconds(10);

    static QuarkusUnitTest application(Class<?>... classes) {
        return new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClasses(Spans.class).addClasses(classes))
                .overrideConfigKey("quarkus.hadron.host.\"app:processes\".max-processes", "1000")
                .overrideConfigKey("quarkus.otel.bsp.schedule.delay", "10ms");
    }

    @Produces
    @Singleton
    InMemorySpanExporter exporter() {
        return InMemorySpanExporter.create();
    }

    /** The one span of a name, once it has ended. */
    static SpanData named(InMemorySpanExporter exporter, String name) {
        await(name).atMost(SOON).until(() -> !all(exporter, name).isEmpty());
        List<SpanData> found = all(exporter, name);
        if (found.size() > 1) {
            throw new AssertionError(found);
        }
        return found.get(0);
    }

    private static List<SpanData> all(InMemorySpanExporter exporter, String name) {
        return exporter.getFinishedSpanItems().stream().filter(span -> span.getName().equals(name)).toList();
    }

    /** Does something in a span that has ended when this returns, and answers its id. */
    static String in(Tracer tracer, String name, Runnable work) {
        Span span = tracer.spanBuilder(name).startSpan();
        try (Scope scope = span.makeCurrent()) {
            work.run();
        } finally {
            span.end();
        }
        return span.getSpanContext().getSpanId();
    }

    /** The id of the span that code is in, "none" where it is in none. */
    static String here() {
        Span span = Span.current();
        return span.getSpanContext().isValid() ? span.getSpanContext().getSpanId() : "none";
    }
}
