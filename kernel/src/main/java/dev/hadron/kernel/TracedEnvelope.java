package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

import dev.hadron.Pid;

/** A message that was sent in a trace, from wherever; or one that has more to carry, in none. */
class TracedEnvelope extends RemoteEnvelope {

    final @Nullable Object trace;

    TracedEnvelope(@Nullable Object trace, Process target, @Nullable Pid from, String topic, @Nullable Object payload,
            boolean wantsPlaces) {
        super(target, from, topic, payload, wantsPlaces);
        this.trace = trace;
    }
}
