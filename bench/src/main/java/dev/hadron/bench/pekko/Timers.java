package dev.hadron.bench.pekko;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** 100 actors that start timers of an hour; when all are pending, each takes its own back. */
final class Timers extends PekkoProgram {

    private static final int ACTORS = 100;
    private static final long STARTED = -1;
    private static final Duration HOUR = Duration.ofHours(1);

    private enum Order {
        FIRED,
        CANCEL
    }

    Timers(PekkoNode node) {
        super(node);
    }

    @Override
    public void run(long timers, Measures measures) throws Exception {
        int each = (int) (timers / ACTORS);
        Program.check("timers", (long) each * ACTORS,
                node.<Long> run((context, result) -> Behaviors.receiveMessage(new Main(context, each, result)::onNumber)));
    }

    private static final class Main {

        private final List<ActorRef<Order>> workers;
        private final CompletableFuture<Long> result;
        private int starting = ACTORS;
        private int running = ACTORS;
        private long sum;

        Main(ActorContext<Long> context, int each, CompletableFuture<Long> result) {
            this.result = result;
            this.workers = IntStream.range(0, ACTORS).mapToObj(i -> context.spawnAnonymous(worker(context.getSelf(), each)))
                    .toList();
        }

        Behavior<Long> onNumber(Long number) {
            if (number == STARTED) {
                if (--starting == 0) {
                    workers.forEach(worker -> worker.tell(Order.CANCEL));
                }
                return Behaviors.same();
            }
            sum += number;
            if (--running > 0) {
                return Behaviors.same();
            }
            result.complete(sum);
            return Behaviors.stopped();
        }
    }

    private static Behavior<Order> worker(ActorRef<Long> main, int each) {
        return Behaviors.withTimers(timers -> {
            for (int i = 0; i < each; i++) {
                timers.startSingleTimer(i, Order.FIRED, HOUR);
            }
            main.tell(STARTED);
            long[] fired = new long[1];
            return Behaviors.receiveMessage(order -> {
                if (order == Order.FIRED) {
                    fired[0]++;
                    return Behaviors.same();
                }
                for (int i = 0; i < each; i++) {
                    timers.cancel(i);
                }
                main.tell(each - fired[0]);
                return Behaviors.stopped();
            });
        });
    }
}
