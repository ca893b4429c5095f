package dev.hadron.bench.pekko;

import java.util.concurrent.CompletableFuture;

import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** One actor that spawns many, {@value #CHUNK} in each of its turns; each reports to it and ends. */
final class ForkJoin extends PekkoProgram {

    private static final int CHUNK = 100;

    private enum Message {
        MORE,
        DONE
    }

    ForkJoin(PekkoNode node) {
        super(node);
    }

    @Override
    public void run(long actors, Measures measures) throws Exception {
        Program.check("reports", actors, node.<Message> run((context, result) -> {
            context.getSelf().tell(Message.MORE);
            return Behaviors.receiveMessage(new Main(context, actors, result)::onMessage);
        }));
    }

    private static Behavior<Message> child(ActorRef<Message> main) {
        return Behaviors.setup(context -> {
            main.tell(Message.DONE);
            return Behaviors.stopped();
        });
    }

    private static final class Main {

        private final ActorContext<Message> context;
        private final long actors;
        private final CompletableFuture<Long> result;
        private long spawned;
        private long done;

        Main(ActorContext<Message> context, long actors, CompletableFuture<Long> result) {
            this.context = context;
            this.actors = actors;
            this.result = result;
        }

        Behavior<Message> onMessage(Message message) {
            if (message == Message.MORE) {
                more();
            } else if (++done == actors) {
                result.complete(done);
                return Behaviors.stopped();
            }
            return Behaviors.same();
        }

        private void more() {
            for (int i = 0; i < CHUNK && spawned < actors; i++, spawned++) {
                context.spawnAnonymous(child(context.getSelf()));
            }
            if (spawned < actors) {
                context.getSelf().tell(Message.MORE);
            }
        }
    }
}
