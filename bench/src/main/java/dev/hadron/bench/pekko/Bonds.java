package dev.hadron.bench.pekko;

import java.util.concurrent.CompletableFuture;

import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/**
 * One actor that spawns many and watches each, {@value #CHUNK} at a time; each ends at once. Pekko has no links, so this is
 * less than what the others do.
 */
final class Bonds extends PekkoProgram {

    private static final int CHUNK = 100;
    private static final long MORE = -1;

    Bonds(PekkoNode node) {
        super(node);
    }

    @Override
    public void run(long actors, Measures measures) throws Exception {
        Program.check("sum of numbers", actors * (actors - 1) / 2, node.<Long> run((context, result) -> {
            context.getSelf().tell(MORE);
            return Behaviors.receiveMessage(new Main(context, actors, result)::onNumber);
        }));
    }

    private static final class Main {

        private final ActorContext<Long> context;
        private final long actors;
        private final CompletableFuture<Long> result;
        private long spawned;
        private long ended;
        private long sum;

        Main(ActorContext<Long> context, long actors, CompletableFuture<Long> result) {
            this.context = context;
            this.actors = actors;
            this.result = result;
        }

        Behavior<Long> onNumber(Long number) {
            if (number == MORE) {
                more();
                return Behaviors.same();
            }
            sum += number;
            if (++ended < actors) {
                return Behaviors.same();
            }
            result.complete(sum);
            return Behaviors.stopped();
        }

        private void more() {
            for (int i = 0; i < CHUNK && spawned < actors; i++, spawned++) {
                ActorRef<Void> child = context.spawnAnonymous(Behaviors.setup(own -> Behaviors.stopped()));
                context.watchWith(child, spawned);
            }
            if (spawned < actors) {
                context.getSelf().tell(MORE);
            }
        }
    }
}
