package dev.hadron.bench.pekko;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** One actor that sends to each of its workers in turn, one round in each of its turns. */
final class FanOut extends PekkoProgram {

    private final int workers;

    private sealed interface Message {
    }

    private record More() implements Message {
    }

    private record Done(long count) implements Message {
    }

    private record Work(ActorRef<Message> from) {
    }

    FanOut(PekkoNode node, int workers) {
        super(node);
        this.workers = workers;
    }

    @Override
    public void run(long messages, Measures measures) throws Exception {
        long rounds = messages / workers;
        Program.check("messages", rounds * workers, node.<Message> run(
                (context, result) -> Behaviors.receiveMessage(new Main(context, workers, rounds, result)::onMessage)));
    }

    private static Behavior<Work> worker(long rounds) {
        return Behaviors.setup(context -> Behaviors.receiveMessage(new Worker(rounds)::onWork));
    }

    private static final class Worker {

        private final long rounds;
        private long count;

        Worker(long rounds) {
            this.rounds = rounds;
        }

        Behavior<Work> onWork(Work work) {
            if (++count < rounds) {
                return Behaviors.same();
            }
            work.from.tell(new Done(count));
            return Behaviors.stopped();
        }
    }

    private static final class Main {

        private final ActorRef<Message> self;
        private final CompletableFuture<Long> result;
        private final List<ActorRef<Work>> workers;
        private final Work work;
        private long rounds;
        private int running;
        private long sum;

        Main(ActorContext<Message> context, int workers, long rounds, CompletableFuture<Long> result) {
            this.self = context.getSelf();
            this.result = result;
            this.rounds = rounds;
            this.running = workers;
            this.work = new Work(self);
            this.workers = IntStream.range(0, workers).mapToObj(i -> context.spawnAnonymous(worker(rounds))).toList();
            self.tell(new More());
        }

        Behavior<Message> onMessage(Message message) {
            if (message instanceof Done done) {
                sum += done.count;
                if (--running > 0) {
                    return Behaviors.same();
                }
                result.complete(sum);
                return Behaviors.stopped();
            }
            for (ActorRef<Work> worker : workers) {
                worker.tell(work);
            }
            if (--rounds > 0) {
                self.tell(message);
            }
            return Behaviors.same();
        }
    }
}
