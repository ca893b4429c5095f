package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.Self;
import dev.hadron.spi.BodyKind;
import dev.hadron.spi.Program;
import dev.hadron.spi.Progress;
import dev.hadron.spi.Receiver;
import dev.hadron.spi.SteppedSelf;

/** Eight senders, some processes and some threads, while the receiver is upgraded a hundred times. */
@Tag("stress")
class UpgradeUnderLoadStressTest {

    private static final int SENDERS = 8;
    private static final int EACH = 5_000;
    private static final int UPGRADES = 100;

    /** The number that each sender's next message must have; written by the receiver only, one body after the other. */
    private final AtomicInteger[] expected = IntStream.range(0, SENDERS).mapToObj(i -> new AtomicInteger())
            .toArray(AtomicInteger[]::new);
    private final AtomicInteger handled = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();
    private final AtomicInteger bodies = new AtomicInteger();

    @ParameterizedTest
    @MethodSource("dev.hadron.kernel.Marionette#pairs")
    @Tag("R10.3")
    void everyMessageIsHandledOnceAndInItsSendersOrder(BodyKind from, BodyKind to) throws Exception {
        try (TestNode node = Places.DIFFERENT_LOOPS.node()) {
            define(node);
            Pid receiver = node.spawn(id(from), id(to), id(from));
            var end = node.processes.watch(receiver).subscribeAsCompletionStage();
            node.processes.register("receiver", receiver);
            ExecutorService threads = Executors.newFixedThreadPool(SENDERS / 2);
            List<Future<?>> sending = IntStream.range(0, SENDERS / 2)
                    .<Future<?>> mapToObj(sender -> threads.submit(() -> send(node, receiver, sender))).toList();
            IntStream.range(SENDERS / 2, SENDERS).forEach(sender -> node.spawn("t:sender", receiver, sender));
            for (Future<?> each : sending) {
                each.get();
            }
            threads.shutdown();
            await().atMost(TestNode.LONG).until(() -> end.isDone() || handled.get() + wrong.get() == SENDERS * EACH);

            assertThat(end).as("the receiver goes on").isNotDone();
            assertThat(wrong).as("messages out of order, lost or doubled").hasValue(0);
            assertThat(bodies.get()).isEqualTo(UPGRADES + 1);
            Puppet.pingAll(node);
            assertThat(Meters.of(node, id(from)).received() + (from == to ? 0 : Meters.of(node, id(to)).received()))
                    .isEqualTo(SENDERS * EACH);
            assertThat(node.kernel.find(receiver).unread()).isZero();
        }
    }

    private void define(TestNode node) {
        node.definitions.behavior(id(BodyKind.BEHAVIOR), (self, a) -> begin((Behavior) message -> handle(self, message, a)))
                .uni(id(BodyKind.UNI), (self, a) -> begin(self.inbox()).receive()
                        .invoke(message -> handle(self, message, a)).repeat().indefinitely().collect().last())
                .blocking(id(BodyKind.BLOCKING), (self, a) -> {
                    var inbox = begin(self.inbox());
                    while (true) {
                        handle(self, inbox.receive().await().indefinitely(), a);
                    }
                })
                .stepped(id(BodyKind.STEPPED), (self, a) -> begin(reading((SteppedSelf) self, a)))
                .behavior("t:sender", (self, a) -> {
                    self.send(self.pid(), "next", 0);
                    return message -> {
                        int next = (Integer) message.payload();
                        for (int i = next; i < next + 50; i++) {
                            self.send((Pid) a[0], "t" + i % 3, a[1], i);
                        }
                        if (next + 50 < EACH) {
                            self.send(self.pid(), "next", next + 50);
                        }
                    };
                });
    }

    /** Takes one message after the other, and waits for the next where there is none. */
    private Program reading(SteppedSelf self, Object[] next) {
        return new Program() {
            @Override
            public Progress step() {
                Object message = self.poll(self.inbox());
                if (message == SteppedSelf.NOTHING) {
                    self.receive(self.inbox(), new Receiver<Message>() {
                        @Override
                        public boolean claim() {
                            return true;
                        }

                        @Override
                        public void item(Message item) {
                            handle(self, item, next);
                        }

                        @Override
                        public void fail(Throwable failure) {
                            // The end of this body.
                        }
                    });
                    return Progress.WAITING;
                }
                handle(self, (Message) message, next);
                return Progress.MORE;
            }
        };
    }

    private <T> T begin(T body) {
        bodies.incrementAndGet();
        return body;
    }

    private void handle(Self self, Message message, Object[] next) {
        List<?> payload = (List<?>) message.payload();
        if (expected[(Integer) payload.get(0)].getAndIncrement() == (Integer) payload.get(1)) {
            handled.incrementAndGet();
        } else {
            wrong.incrementAndGet();
        }
        if (handled.get() % (SENDERS * EACH / UPGRADES) == SENDERS * EACH / UPGRADES / 2) {
            self.upgrade((String) next[0], next[1], next[0]);
        }
    }

    private static void send(TestNode node, Pid receiver, int sender) {
        for (int i = 0; i < EACH; i++) {
            if (i % 2 == 0) {
                node.processes.send(receiver, "t" + i % 3, sender, i);
            } else {
                node.processes.send("receiver", "t" + i % 3, sender, i);
            }
        }
    }

    private static String id(BodyKind kind) {
        return "load:" + kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
