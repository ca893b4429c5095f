package dev.hadron.service.samples;

import org.jspecify.annotations.Nullable;

import dev.hadron.Behavior;
import dev.hadron.ErrorKind;
import dev.hadron.Message;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import dev.hadron.Self;

/**
 * Counts: {@code inc} adds its payload, a whole number, or 1 where it has none; {@code get} is answered with the count on
 * the topic {@code count}. Asked to end, it ends with its count. Anything else crashes it.
 */
final class Counter implements Behavior {

    private final Self self;
    private long count;

    Counter(Self self, long start) {
        this.self = self;
        this.count = start;
    }

    @Override
    public void onMessage(Message message) {
        switch (message.topic()) {
            case "inc" -> count = Math.addExact(count, step(message.payload()));
            case "get" -> Samples.reply(self, message.from(), "count", count);
            default -> throw new ProcessException(ErrorKind.INVALID,
                    "a counter knows the topics inc and get, not " + message.topic());
        }
    }

    @Override
    public void onEvent(Self process, ProcessEvent event) {
        if (event instanceof ProcessEvent.Cancel) {
            process.end(count);
        }
    }

    private static long step(@Nullable Object payload) {
        if (payload == null) {
            return 1;
        }
        if (payload instanceof Integer || payload instanceof Long) {
            return ((Number) payload).longValue();
        }
        throw new ProcessException(ErrorKind.INVALID, "inc takes a whole number, not " + payload);
    }
}
