package dev.hadron.bench.hadron;

import static dev.hadron.bench.hadron.Defined.behavior;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.Self;
import dev.hadron.bench.Heap;
import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;
import dev.hadron.kernel.KernelBuilder;

/**
 * A producer that never waits, and a consumer that handles nothing until all has been sent: what the default mailbox does. The
 * memory is what waits then, by message sent; whatever was accepted is read in the end.
 */
final class SlowConsumer extends NodeProgram {

    private static final int CHUNK = 64;

    SlowConsumer() {
        super(Node.of(Node.DEFAULTS, SlowConsumer::apart, behavior("bench:producer", Producer::new),
                behavior("bench:consumer", SlowConsumer::consumer)));
    }

    @Override
    public void run(long messages, Measures measures) throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        Pid consumer = node.processes.spawn("bench:consumer", Node.HOST, held);
        long before = Heap.used();
        long accepted = node.<Long> exec("bench:producer", consumer, messages);
        measures.bytes((double) (Heap.used() - before) / messages);
        held.countDown();
        Heap.await("an empty mailbox", () -> node.kernel.inspector().process(consumer.toString()).await().atMost(Node.LONG)
                .mailbox() == 0);
        Program.check("messages read", accepted,
                (long) node.processes.ask(consumer, "end", Node.LONG).await().atMost(Node.LONG));
    }

    /** The consumer, which comes first, has a loop of its own. */
    private static KernelBuilder apart(KernelBuilder builder) {
        AtomicInteger spawned = new AtomicInteger();
        return builder.placement((parent, shards, load) -> spawned.getAndIncrement() % shards);
    }

    private static Behavior consumer(Self self, Object[] arguments) {
        CountDownLatch held = (CountDownLatch) arguments[0];
        long[] read = new long[1];
        return message -> {
            held.await();
            if (message.topic().equals("end")) {
                self.send(message.from(), "read", read[0]);
                self.end(null);
            } else {
                read[0]++;
            }
        };
    }

    private static final class Producer implements Behavior {

        private final Self self;
        private final Pid consumer;
        private long left;
        private long accepted;

        Producer(Self self, Object[] arguments) {
            this.self = self;
            this.consumer = (Pid) arguments[0];
            this.left = (long) arguments[1];
            self.send(self.pid(), "more");
        }

        @Override
        public void onMessage(Message message) {
            for (int i = 0; i < CHUNK && left > 0; i++, left--) {
                try {
                    self.send(consumer, "item", left);
                    accepted++;
                } catch (ProcessException e) {
                    // Refused: its mailbox is full.
                }
            }
            if (left > 0) {
                self.send(self.pid(), "more");
            } else {
                self.end(accepted);
            }
        }
    }
}
