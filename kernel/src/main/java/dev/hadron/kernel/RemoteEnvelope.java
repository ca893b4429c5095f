package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

import dev.hadron.Pid;

/** A message from another thread, which has to say where it goes. */
final class RemoteEnvelope extends Envelope {

    private final Process target;

    RemoteEnvelope(Process target, @Nullable Pid from, String topic, @Nullable Object payload) {
        super(from, topic, payload);
        this.target = target;
    }

    @Override
    void arrive() {
        target.takeIn(this);
    }
}
