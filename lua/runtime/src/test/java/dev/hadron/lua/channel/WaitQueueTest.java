package dev.hadron.lua.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

/** Those who wait at a channel: who has waited longest is next, and however many wait, leaving costs the same. */
class WaitQueueTest {

    private static final int MANY = 10_000;

    private final WaitQueue<Counted> queue = new WaitQueue<>();
    private final AtomicLong looks = new AtomicLong();

    /** A place that counts how often somebody looks at who waits there. */
    private record Counted(Waiter waiter, AtomicLong looks) implements WaitQueue.Place {

        @Override
        public Waiter waiter() {
            looks.incrementAndGet();
            return waiter;
        }
    }

    @Test
    void leavesOutWhoWaitsNoMore() {
        List<Waiter> waiters = join(4);
        waiters.get(0).claim();
        waiters.get(2).claim();
        assertThat(queue.next().waiter()).isSameAs(waiters.get(1));
        assertThat(queue.next().waiter()).isSameAs(waiters.get(3));
        assertThat(queue.next()).isNull();
    }

    @Test
    void leavingCostsTheSameHoweverManyWait() {
        List<Waiter> waiters = join(MANY);
        Collections.reverse(waiters);
        for (Waiter waiter : waiters) {
            waiter.claim();
            queue.leave();
        }
        assertThat(queue.size()).isZero();
        assertThat(looks).hasValueLessThan(4 * MANY);
    }

    @Test
    void countsThoseWhoWaitHoweverManyPlacesOneHas() {
        for (int places = 1; places < 20; places++) {
            for (int others = 0; others < 20; others++) {
                WaitQueue<Counted> several = new WaitQueue<>();
                Waiter one = new OneWait(null, null);
                for (int i = 0; i < places + others; i++) {
                    several.add(new Counted(i < places ? one : new OneWait(null, null), looks));
                }
                one.claim();
                for (int i = 0; i < places; i++) {
                    several.leave();
                }
                for (int left = others; left > 0; left--) {
                    assertThat(several.waiting()).isEqualTo(left);
                    assertThat(several.next()).isNotNull();
                }
                assertThat(several.waiting()).isZero();
                assertThat(several.next()).isNull();
            }
        }
    }

    private List<Waiter> join(int number) {
        List<Waiter> waiters = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Waiter waiter = new OneWait(null, null);
            waiters.add(waiter);
            queue.add(new Counted(waiter, looks));
        }
        return waiters;
    }
}
