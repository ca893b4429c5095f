package dev.hadron.bench.pekko;

import java.util.concurrent.CompletableFuture;

import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** Producers that send one consumer messages to count, as fast as they can, {@value #CHUNK} in each of their turns. */
final class Counting extends PekkoProgram {

    private static final int CHUNK = 64;

    private final int producers;

    private enum Count {
        ONE,
        END
    }

    private enum More {
        MORE
    }

    Counting(PekkoNode node, int producers) {
        super(node);
        this.producers = producers;
    }

    @Override
    public void run(long messages, Measures measures) throws Exception {
        long each = messages / producers;
        Program.check("messages", each * producers, node.<Count> run((context, result) -> {
            for (int i = 0; i < producers; i++) {
                context.spawnAnonymous(producer(context.getSelf(), each));
            }
            return Behaviors.receiveMessage(new Consumer(producers, result)::onCount);
        }));
    }

    private static Behavior<More> producer(ActorRef<Count> consumer, long messages) {
        return Behaviors.setup(context -> {
            context.getSelf().tell(More.MORE);
            return Behaviors.receiveMessage(new Producer(context.getSelf(), consumer, messages)::onMore);
        });
    }

    private static final class Consumer {

        private final CompletableFuture<Long> result;
        private int running;
        private long counted;

        Consumer(int producers, CompletableFuture<Long> result) {
            this.running = producers;
            this.result = result;
        }

        Behavior<Count> onCount(Count count) {
            if (count == Count.ONE) {
                counted++;
            } else if (--running == 0) {
                result.complete(counted);
                return Behaviors.stopped();
            }
            return Behaviors.same();
        }
    }

    private static final class Producer {

        private final ActorRef<More> self;
        private final ActorRef<Count> consumer;
        private long left;

        Producer(ActorRef<More> self, ActorRef<Count> consumer, long messages) {
            this.self = self;
            this.consumer = consumer;
            this.left = messages;
        }

        Behavior<More> onMore(More more) {
            for (int i = 0; i < CHUNK && left > 0; i++, left--) {
                consumer.tell(Count.ONE);
            }
            if (left > 0) {
                self.tell(more);
                return Behaviors.same();
            }
            consumer.tell(Count.END);
            return Behaviors.stopped();
        }
    }
}
