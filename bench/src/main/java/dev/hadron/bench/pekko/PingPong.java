package dev.hadron.bench.pekko;

import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;
import dev.hadron.bench.Stopwatch;

/** Pairs of actors, each of which sends one message to and fro. */
final class PingPong extends PekkoProgram {

    private final int pairs;
    private final Props pings;
    private final Props pongs;

    private record Pong() {
    }

    private record Ping(ActorRef<Pong> from, boolean isLast) {
    }

    PingPong(PekkoNode node, int pairs, Props pings, Props pongs) {
        super(node);
        this.pairs = pairs;
        this.pings = pings;
        this.pongs = pongs;
    }

    @Override
    public void run(long messages, Measures measures) throws Exception {
        long rounds = messages / 2 / pairs;
        Program.check("round trips", rounds * pairs, node.<Long> run((context, result) -> {
            for (int i = 0; i < pairs; i++) {
                context.spawnAnonymous(pinger(context.getSelf(), rounds, measures), pings);
            }
            return Sum.of(pairs, result);
        }));
    }

    private Behavior<Pong> pinger(ActorRef<Long> main, long rounds, Measures measures) {
        return Behaviors.setup(context -> Behaviors.receiveMessage(
                new Pinger(context, context.spawnAnonymous(ponger(), pongs), main, rounds, measures.stopwatch())::onPong));
    }

    private static Behavior<Ping> ponger() {
        Pong pong = new Pong();
        return Behaviors.receiveMessage(ping -> {
            ping.from.tell(pong);
            return ping.isLast ? Behaviors.stopped() : Behaviors.same();
        });
    }

    private static final class Pinger {

        private final ActorRef<Ping> pong;
        private final ActorRef<Long> main;
        private final long rounds;
        private final Stopwatch watch;
        private final Ping ping;
        private final Ping last;
        private long made;

        Pinger(ActorContext<Pong> context, ActorRef<Ping> pong, ActorRef<Long> main, long rounds, Stopwatch watch) {
            this.pong = pong;
            this.main = main;
            this.rounds = rounds;
            this.watch = watch;
            this.ping = new Ping(context.getSelf(), false);
            this.last = new Ping(context.getSelf(), true);
            watch.begin();
            pong.tell(rounds == 1 ? last : ping);
        }

        Behavior<Pong> onPong(Pong answer) {
            watch.end();
            if (++made == rounds) {
                main.tell(made);
                return Behaviors.stopped();
            }
            watch.begin();
            pong.tell(made + 1 == rounds ? last : ping);
            return Behaviors.same();
        }
    }
}
