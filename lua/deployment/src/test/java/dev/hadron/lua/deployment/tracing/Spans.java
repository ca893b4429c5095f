package dev.hadron.lua.deployment.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;

import dev.hadron.lua.modules.LuaModule;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.QuarkusUnitTest;

/** The spans of an application whose scripts make some themselves, kept in memory. */
@Singleton
class Spans {

    static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Tracer tracer;
    @Inject
    InMemorySpanExporter exporter;

    static class Memory {
        @Produces
        @Singleton
        InMemorySpanExporter exporter() {
            return InMemorySpanExporter.create();
        }
    }

    /** What scripts have for it. */
    @LuaModule("spans")
    static class Module {

        @Inject
        Tracer tracer;

        public void note(String name) {
            tracer.spanBuilder(name).startSpan().end();
        }

        /** The id of the span that the script is in, "none" where it is in none. */
        public String here() {
            Span span = Span.current();
            return span.getSpanContext().isValid() ? span.getSpanContext().getSpanId() : "none";
        }
    }

    static QuarkusUnitTest application(Consumer<JavaArchive> with, Class<?>... classes) {
        return new QuarkusUnitTest().withApplicationRoot(jar -> {
            with.accept(jar.addClasses(Spans.class, Memory.class, Module.class).addClasses(classes));
        }).overrideConfigKey("quarkus.hadron.host.\"app:processes\".max-processes", "1000")
                .overrideConfigKey("quarkus.otel.bsp.schedule.delay", "10ms");
    }

    static void script(JavaArchive jar, String path, String source) {
        jar.addAsResource(new StringAsset(source), "META-INF/lua/" + path);
    }

    void forget() {
        exporter.reset();
    }

    /** Does something in a span that has ended when this returns, and answers its id. */
    String in(String name, Runnable work) {
        Span span = tracer.spanBuilder(name).startSpan();
        try (Scope scope = span.makeCurrent()) {
            work.run();
        } finally {
            span.end();
        }
        return span.getSpanContext().getSpanId();
    }

    /** The one span of a name, once it has ended. */
    SpanData named(String name) {
        await(name).atMost(SOON).until(() -> !all(name).isEmpty());
        List<SpanData> found = all(name);
        assertThat(found).as(name).hasSize(1);
        return found.get(0);
    }

    private List<SpanData> all(String name) {
        return exporter.getFinishedSpanItems().stream().filter(span -> span.getName().equals(name)).toList();
    }

    /** Each is the parent of the next, and all are of one trace. */
    void checkChain(String... names) {
        List<SpanData> chain = Arrays.stream(names).map(this::named).toList();
        for (int i = 1; i < names.length; i++) {
            SpanData span = chain.get(i);
            assertThat(span.getParentSpanContext()).as("the parent of " + names[i])
                    .isEqualTo(chain.get(i - 1).getSpanContext());
            assertThat(span.getTraceId()).as("the trace of " + names[i]).isEqualTo(chain.get(0).getTraceId());
        }
    }
}
