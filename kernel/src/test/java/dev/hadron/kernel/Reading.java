package dev.hadron.kernel;

import java.util.ArrayList;
import java.util.List;

import dev.hadron.Channel;
import dev.hadron.spi.Receiver;
import dev.hadron.spi.SteppedSelf;

/** A receiver that keeps what it gets. */
final class Reading<T> implements Receiver<T> {

    final List<Object> got = new ArrayList<>();
    boolean failed;
    private boolean wants = true;

    /** Waits for one item. */
    static <T> Reading<T> of(SteppedSelf self, Channel<T> channel) {
        Reading<T> reading = new Reading<>();
        self.receive(channel, reading);
        return reading;
    }

    void wantNoMore() {
        wants = false;
    }

    @Override
    public boolean claim() {
        boolean claimed = wants;
        wants = false;
        return claimed;
    }

    @Override
    public void item(T item) {
        got.add(item);
    }

    @Override
    public void fail(Throwable failure) {
        failed = true;
    }
}
