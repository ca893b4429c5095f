package dev.hadron.bench.pekko;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.PostStop;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

import dev.hadron.bench.Heap;
import dev.hadron.bench.Measures;

/** The memory of actors that have each handled a message and wait for the next. */
final class Idle extends PekkoProgram {

    private static final int CHUNK = 1_000;

    private enum Word {
        MORE,
        END
    }

    Idle(PekkoNode node) {
        super(node);
    }

    @Override
    public void run(long actors, Measures measures) throws Exception {
        CountDownLatch handled = new CountDownLatch((int) actors);
        CompletableFuture<ActorRef<Word>> parent = new CompletableFuture<>();
        long before = Heap.used();
        CompletableFuture<Void> run = CompletableFuture.runAsync(() -> start(actors, handled, parent));
        if (!handled.await(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException(handled.getCount() + " messages were not handled");
        }
        measures.bytes((double) (Heap.used() - before) / actors);
        parent.get().tell(Word.END);
        run.get(2, TimeUnit.MINUTES);
    }

    private void start(long actors, CountDownLatch handled, CompletableFuture<ActorRef<Word>> parent) {
        try {
            node.<Word> run((context, result) -> {
                parent.complete(context.getSelf());
                context.getSelf().tell(Word.MORE);
                return new Main(context, actors, handled).behavior(result);
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Main {

        private final ActorContext<Word> context;
        private final CountDownLatch handled;
        private long left;

        Main(ActorContext<Word> context, long actors, CountDownLatch handled) {
            this.context = context;
            this.left = actors;
            this.handled = handled;
        }

        /** Its result comes when all its children have ended: what they take must not be in the next run's heap. */
        Behavior<Word> behavior(CompletableFuture<Long> result) {
            return Behaviors.receive(Word.class).onAnyMessage(this::onWord).onSignal(PostStop.class, stopped -> {
                result.complete(left);
                return Behaviors.same();
            }).build();
        }

        private Behavior<Word> onWord(Word word) {
            if (word == Word.END) {
                return Behaviors.stopped();
            }
            for (int i = 0; i < CHUNK && left > 0; i++, left--) {
                context.spawnAnonymous(Behaviors.<Integer> setup(own -> Behaviors.receiveMessage(new Waiting(handled)::on)))
                        .tell(1);
            }
            if (left > 0) {
                context.getSelf().tell(Word.MORE);
            }
            return Behaviors.same();
        }
    }

    private static final class Waiting {

        private final CountDownLatch handled;
        private int count;

        Waiting(CountDownLatch handled) {
            this.handled = handled;
        }

        Behavior<Integer> on(Integer more) {
            if (++count == 1) {
                handled.countDown();
                return Behaviors.same();
            }
            return Behaviors.stopped();
        }
    }
}
