package dev.hadron.bench.pekko;

import java.util.concurrent.CompletableFuture;

import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/**
 * Producers that send one consumer messages to count, {@value #CHUNK} in each of their
 * turns: as fast as they can, or the next ones when the last have been counted.
 */
final class Counting extends PekkoProgram {

    private static final int CHUNK = 64;

    private final int producers;
    private final boolean inStep;

    private sealed interface Count {
    }

    private enum Word implements Count {
        ONE,
        END
    }

    private record Counted(ActorRef<More> from) implements Count {
    }

    private enum More {
        MORE
    }

    Counting(PekkoNode node, int producers, boolean inStep) {
        super(node);
        this.producers = producers;
        this.inStep = inStep;
    }

    @Override
    public void run(long messages, Measures measures) throws Exception {
        long each = messages / producers;
        Program.check("messages", each * producers, node.<Count> run((context, result) -> {
            for (int i = 0; i < producers; i++) {
                context.spawnAnonymous(producer(context.getSelf(), each, inStep));
            }
            return Behaviors.receiveMessage(new Consumer(producers, result)::onCount);
        }));
    }

    private static Behavior<More> producer(ActorRef<Count> consumer, long messages, boolean inStep) {
        return Behaviors.setup(context -> {
            context.getSelf().tell(More.MORE);
            return Behaviors.receiveMessage(new Producer(context.getSelf(), consumer, messages, inStep)::onMore);
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
            if (count == Word.ONE) {
                counted++;
            } else if (count instanceof Counted question) {
                question.from.tell(More.MORE);
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
        private final Counted counted;
        private long left;

        Producer(ActorRef<More> self, ActorRef<Count> consumer, long messages, boolean inStep) {
            this.self = self;
            this.consumer = consumer;
            this.left = messages;
            this.counted = inStep ? new Counted(self) : null;
        }

        Behavior<More> onMore(More more) {
            for (int i = 0; i < CHUNK && left > 0; i++, left--) {
                consumer.tell(Word.ONE);
            }
            if (left > 0 && counted != null) {
                consumer.tell(counted);
                return Behaviors.same();
            } else if (left > 0) {
                self.tell(more);
                return Behaviors.same();
            }
            consumer.tell(Word.END);
            return Behaviors.stopped();
        }
    }
}
