package dev.hadron.bench.pekko;

import java.time.Duration;

import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** 100 actors that start timers of 1 to {@value #LONGEST} ms, and wait for all of them. */
final class FiringTimers extends PekkoProgram {

    private static final int ACTORS = 100;
    private static final int LONGEST = 100;

    private enum Order {
        FIRED
    }

    FiringTimers(PekkoNode node) {
        super(node);
    }

    @Override
    public void run(long timers, Measures measures) throws Exception {
        int each = (int) (timers / ACTORS);
        Program.check("timers that fired", (long) each * ACTORS, node.<Long> run((context, result) -> {
            for (int i = 0; i < ACTORS; i++) {
                context.spawnAnonymous(worker(context.getSelf(), each));
            }
            return Sum.of(ACTORS, result);
        }));
    }

    private static Behavior<Order> worker(ActorRef<Long> main, int each) {
        return Behaviors.withTimers(timers -> {
            for (int i = 0; i < each; i++) {
                timers.startSingleTimer(i, Order.FIRED, Duration.ofMillis(1 + i % LONGEST));
            }
            int[] fired = new int[1];
            return Behaviors.receiveMessage(order -> {
                if (++fired[0] < each) {
                    return Behaviors.same();
                }
                main.tell((long) each);
                return Behaviors.stopped();
            });
        });
    }
}
