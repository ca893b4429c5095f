package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

import dev.hadron.Message;
import dev.hadron.Pid;

/** A message on its way and in its mailbox; the reader gets it as it is. */
class Envelope extends Node implements Message {

    private final @Nullable Pid from;
    private final String topic;
    private final @Nullable Object payload;

    Envelope(@Nullable Pid from, String topic, @Nullable Object payload) {
        this.from = from;
        this.topic = topic;
        this.payload = payload;
    }

    /** A message of the target's own shard, sent in a trace, null for none. */
    static Envelope of(@Nullable Object trace, Process target, @Nullable Pid from, String topic, @Nullable Object payload) {
        return trace == null ? new Envelope(from, topic, payload)
                : new TracedEnvelope(trace, target, from, topic, payload, false);
    }

    @Override
    public final String topic() {
        return topic;
    }

    @Override
    public final @Nullable Pid from() {
        return from;
    }

    @Override
    public final @Nullable Object payload() {
        return payload;
    }

    @Override
    void arrive() {
        throw new IllegalStateException("a message of the same shard does not come through the inbound queue");
    }

    @Override
    public final String toString() {
        return "Message[topic=" + topic + ", from=" + from + ", payload=" + payload + "]";
    }
}
