package dev.hadron.bench.pekko;

import java.util.concurrent.CountDownLatch;

import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

import dev.hadron.bench.Heap;
import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** A producer that never waits, and a consumer that handles nothing until all has been sent: what the default mailbox does. */
final class SlowConsumer extends PekkoProgram {

    private static final long END = -1;

    SlowConsumer(PekkoNode node) {
        super(node);
    }

    @Override
    public void run(long messages, Measures measures) throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        long before = Heap.used();
        Program.check("messages read", messages, node.<Long> run((context, result) -> {
            ActorRef<Long> consumer = context.spawnAnonymous(consumer(context.getSelf(), held), PekkoNode.other());
            for (long i = 0; i < messages; i++) {
                consumer.tell(i);
            }
            measures.bytes((double) (Heap.used() - before) / messages);
            held.countDown();
            consumer.tell(END);
            return Sum.of(1, result);
        }));
    }

    private static Behavior<Long> consumer(ActorRef<Long> main, CountDownLatch held) {
        return Behaviors.setup(context -> {
            long[] read = new long[1];
            return Behaviors.receiveMessage(item -> {
                held.await();
                if (item != END) {
                    read[0]++;
                    return Behaviors.same();
                }
                main.tell(read[0]);
                return Behaviors.stopped();
            });
        });
    }
}
