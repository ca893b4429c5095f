package dev.hadron.bench.hadron;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.Self;

/** Waits for so many numbers and ends with their sum. */
final class Sum implements Behavior {

    private final Self self;
    private long left;
    private long sum;

    Sum(Self self, long numbers) {
        this.self = self;
        this.left = numbers;
    }

    @Override
    public void onMessage(Message message) {
        sum += (long) message.payload();
        if (--left == 0) {
            self.end(sum);
        }
    }
}
