package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

/** What the kernel does with traces, where it has a {@link Tracing}; nothing where it has none. */
final class Traces {

    private Traces() {
    }

    /** The trace in which a message was sent, null for none. */
    static @Nullable Object of(Object message) {
        return message instanceof TracedEnvelope traced ? traced.trace : null;
    }

    /** The trace that the running code is in, null for none. */
    static @Nullable Object current(@Nullable Tracing tracing) {
        return tracing == null ? null : tracing.current();
    }

    /** Makes a trace the current one, where there is one. */
    static Tracing.@Nullable Scope attach(Tracing tracing, @Nullable Object trace) {
        return trace == null ? null : tracing.attach(trace);
    }

    /** The work, to be done in the trace in which it is handed over. */
    static Runnable carried(@Nullable Tracing tracing, Runnable work) {
        Object trace = current(tracing);
        return tracing == null || trace == null ? work : () -> {
            try (Tracing.Scope scope = tracing.attach(trace)) {
                work.run();
            }
        };
    }
}
