package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

import dev.hadron.Pid;

/** A message from another thread, which has to say where it goes. */
class RemoteEnvelope extends Envelope {

    private final Process target;
    /** Whether the senders elsewhere have run out of places, or soon will. */
    final boolean wantsPlaces;

    RemoteEnvelope(Process target, @Nullable Pid from, String topic, @Nullable Object payload, boolean wantsPlaces) {
        super(from, topic, payload);
        this.target = target;
        this.wantsPlaces = wantsPlaces;
    }

    @Override
    final void arrive() {
        target.takeIn(this);
    }
}
