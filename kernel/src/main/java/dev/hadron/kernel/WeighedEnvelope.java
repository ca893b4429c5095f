package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

import dev.hadron.Pid;

/** A message whose payload counts in its mailbox by what it weighs, from wherever; in a trace or in none. */
final class WeighedEnvelope extends TracedEnvelope {

    /** See {@link Weight}; more than nothing. */
    final int kib;

    WeighedEnvelope(int kib, @Nullable Object trace, Process target, @Nullable Pid from, String topic,
            @Nullable Object payload, boolean wantsPlaces) {
        super(trace, target, from, topic, payload, wantsPlaces);
        this.kib = kib;
    }
}
