package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.spi.Program;
import dev.hadron.spi.Progress;
import dev.hadron.spi.Receiver;
import dev.hadron.spi.SteppedSelf;

/** Programs that read and work while others send to them and end them: one thread steps each, and none after its end. */
@Tag("stress")
@Tag("R5.1")
@Tag("R8.2")
class SteppedBodyStressTest {

    private static final int PROGRAMS = 50;
    private static final int MESSAGES = 100;

    private final AtomicInteger mistakes = new AtomicInteger();
    private final AtomicInteger received = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    /** Reads one message after the other, and works in between. */
    private final class Reader implements Program, Receiver<Message> {

        private final SteppedSelf self;
        private final Thread thread = Thread.currentThread();
        private boolean waiting;
        private boolean over;
        private int next;
        private int work;

        Reader(SteppedSelf self) {
            this.self = self;
            begun.incrementAndGet();
        }

        @Override
        public Progress step() {
            if (over || Thread.currentThread() != thread) {
                mistakes.incrementAndGet();
            }
            if (work > 0) {
                work--;
                return Progress.MORE;
            }
            if (!waiting) {
                waiting = true;
                self.receive(self.inbox(), this);
            }
            return Progress.WAITING;
        }

        @Override
        public boolean claim() {
            return true;
        }

        @Override
        public void item(Message message) {
            if (over || next++ != (int) message.payload()) {
                mistakes.incrementAndGet();
            }
            waiting = false;
            work = 3;
            received.incrementAndGet();
        }

        @Override
        public void fail(Throwable failure) {
            // The end.
        }

        @Override
        public void close() {
            over = true;
            closed.incrementAndGet();
        }
    }

    @Test
    void areSteppedByOneThreadUntilTheirEnd() {
        TestDefinitions definitions = new TestDefinitions()
                .stepped("t:reader", (self, arguments) -> new Reader((SteppedSelf) self));
        try (TestNode node = TestNode.of(2, definitions)) {
            for (var goOn = Racers.during(1_500); goOn.getAsBoolean();) {
                round(node);
            }
        }
        assertThat(mistakes).hasValue(0);
        assertThat(received.get()).isPositive();
    }

    private void round(TestNode node) {
        List<Pid> pids = new ArrayList<>();
        for (int i = 0; i < PROGRAMS; i++) {
            pids.add(node.spawn("t:reader"));
        }
        Puppet.pingAll(node);
        for (int i = 0; i < MESSAGES; i++) {
            for (Pid pid : pids) {
                int number = i;
                Racers.succeeds(() -> node.processes.send(pid, "m", number), ErrorKind.NOT_FOUND);
            }
            if (i % 2 == 1) {
                node.processes.terminate(pids.get(i / 2));
            }
        }
        pids.forEach(pid -> Racers.succeeds(() -> node.end(pid), ErrorKind.NOT_FOUND));
        await("each program that has begun is closed").untilAtomic(closed, equalTo(begun.get()));
    }
}
