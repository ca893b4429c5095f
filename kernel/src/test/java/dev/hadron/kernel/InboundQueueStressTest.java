package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many push, one takes and sleeps: nothing is lost or overtaken, and each sleep is ended by exactly one push. */
@Tag("stress")
@Tag("R2.3")
@Tag("R15.2")
class InboundQueueStressTest {

    private static final int PUSHERS = 4;
    private static final int EACH = 100_000;

    private final InboundQueue queue = new InboundQueue();
    private final Semaphore wakeUps = new Semaphore(0);
    private final int[] last = new int[PUSHERS];
    private int taken;
    private int sleeps = 1;

    @Test
    void everySleepIsEndedOnceAndNothingIsLost() {
        try (Racers racers = new Racers(PUSHERS + 1)) {
            racers.race(number -> {
                if (number == PUSHERS) {
                    take();
                } else {
                    push(number);
                }
            });
        }
        assertThat(taken).isEqualTo(PUSHERS * EACH);
        assertThat(queue.hasWaiting()).isFalse();
        assertThat(wakeUps.availablePermits()).as("wake-ups without a sleep").isZero();
        assertThat(sleeps).as("sleeps").isPositive();
    }

    private void push(int pusher) {
        for (int i = 1; i <= EACH; i++) {
            if (queue.push(new Numbered(pusher, i))) {
                wakeUps.release();
            }
            if (i % 64 == 0) {
                Thread.yield();
            }
        }
    }

    private void take() throws InterruptedException {
        assertThat(wakeUps.tryAcquire(20, TimeUnit.SECONDS)).as("the first wake-up").isTrue();
        while (taken < PUSHERS * EACH) {
            Node node = queue.hasWaiting() ? queue.takeAll() : null;
            for (Node each = node; each != null; each = each.next) {
                each.arrive();
            }
            if (taken < PUSHERS * EACH && queue.park()) {
                sleeps++;
                assertThat(wakeUps.tryAcquire(20, TimeUnit.SECONDS)).as("the wake-up of sleep %d", sleeps).isTrue();
                assertThat(wakeUps.availablePermits()).as("a second wake-up of sleep %d", sleeps).isZero();
            }
        }
    }

    private final class Numbered extends Node {
        private final int pusher;
        private final int number;

        Numbered(int pusher, int number) {
            this.pusher = pusher;
            this.number = number;
        }

        @Override
        void arrive() {
            taken++;
            assertThat(number).isEqualTo(last[pusher] + 1);
            last[pusher] = number;
        }
    }
}
