package dev.hadron.bench.vertx;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.MessageCodec;

/** Hands immutable objects over by reference, as local messages may be. */
record AsItIs<T>(String name) implements MessageCodec<T, T> {

    @Override
    public void encodeToWire(Buffer buffer, T body) {
        throw new UnsupportedOperationException("local only");
    }

    @Override
    public T decodeFromWire(int position, Buffer buffer) {
        throw new UnsupportedOperationException("local only");
    }

    @Override
    public T transform(T body) {
        return body;
    }

    @Override
    public byte systemCodecID() {
        return -1;
    }
}
