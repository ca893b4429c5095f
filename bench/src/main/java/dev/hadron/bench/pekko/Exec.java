package dev.hadron.bench.pekko;

import java.util.concurrent.CompletableFuture;

import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;
import dev.hadron.bench.Stopwatch;

/** An actor that spawns one child after the other, watches it, as it might fail, and waits for each one's result. */
final class Exec extends PekkoProgram {

    private static final long FAILED = -1;

    Exec(PekkoNode node) {
        super(node);
    }

    @Override
    public void run(long calls, Measures measures) throws Exception {
        Program.check("sum of results", calls, node.<Long> run((context, result) -> Behaviors
                .receiveMessage(new Main(context, calls, measures.stopwatch(), result)::onResult)));
    }

    private static Behavior<Void> child(ActorRef<Long> parent) {
        return Behaviors.setup(context -> {
            parent.tell(1L);
            return Behaviors.stopped();
        });
    }

    private static final class Main {

        private final ActorContext<Long> context;
        private final long calls;
        private final Stopwatch watch;
        private final CompletableFuture<Long> result;
        private ActorRef<Void> child;
        private long sum;
        private long made;

        Main(ActorContext<Long> context, long calls, Stopwatch watch, CompletableFuture<Long> result) {
            this.context = context;
            this.calls = calls;
            this.watch = watch;
            this.result = result;
            call();
        }

        private void call() {
            watch.begin();
            child = context.spawnAnonymous(child(context.getSelf()));
            context.watchWith(child, FAILED);
        }

        Behavior<Long> onResult(Long value) {
            if (value == FAILED) {
                result.completeExceptionally(new IllegalStateException("a child has failed"));
                return Behaviors.stopped();
            }
            watch.end();
            context.unwatch(child);
            sum += value;
            if (++made < calls) {
                call();
                return Behaviors.same();
            }
            result.complete(sum);
            return Behaviors.stopped();
        }
    }
}
