package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

import dev.hadron.Pid;

/** A message that was sent in a trace, from wherever. There is none where the kernel has no {@link Tracing}. */
final class TracedEnvelope extends RemoteEnvelope {

    final Object trace;

    TracedEnvelope(Object trace, Process target, @Nullable Pid from, String topic, @Nullable Object payload,
            boolean wantsPlaces) {
        super(target, from, topic, payload, wantsPlaces);
        this.trace = trace;
    }
}
