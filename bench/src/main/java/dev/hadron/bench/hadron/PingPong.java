package dev.hadron.bench.hadron;

import static dev.hadron.bench.hadron.Defined.behavior;

import java.util.function.UnaryOperator;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.Self;
import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;
import dev.hadron.bench.Stopwatch;
import dev.hadron.kernel.KernelBuilder;
import dev.hadron.spi.Definition;

/** Pairs of processes, each of which sends one message to and fro. */
final class PingPong extends NodeProgram {

    static final Definition PONG = behavior("bench:pong", PingPong::pong);

    private final int pairs;
    private final String host;

    PingPong(int pairs, UnaryOperator<KernelBuilder> options) {
        this(pairs, options, behavior("bench:ping", Ping::new), PONG);
    }

    PingPong(int pairs, UnaryOperator<KernelBuilder> options, Definition ping, Definition pong) {
        this(pairs, Node.HOST, options, ping, pong);
    }

    /** Pairs that a host spreads over the loops, each as a whole. */
    static PingPong spread(int pairs) {
        return new PingPong(pairs, Node.SPREAD, UnaryOperator.identity(), behavior("bench:ping", Ping::new), PONG);
    }

    private PingPong(int pairs, String host, UnaryOperator<KernelBuilder> options, Definition ping, Definition pong) {
        super(Node.of(Node.DEFAULTS, options, behavior("bench:main", PingPong::main), ping, pong));
        this.pairs = pairs;
        this.host = host;
    }

    @Override
    public void run(long messages, Measures measures) {
        long rounds = messages / 2 / pairs;
        Program.check("round trips", rounds * pairs, node.<Long> exec("bench:main", pairs, rounds, measures, host));
    }

    private static Behavior main(Self self, Object[] arguments) {
        int pairs = (int) arguments[0];
        for (int i = 0; i < pairs; i++) {
            self.spawn("bench:ping", (String) arguments[3], self.pid(), arguments[1], arguments[2]);
        }
        return new Sum(self, pairs);
    }

    private static Behavior pong(Self self, Object[] arguments) {
        return message -> {
            if (message.topic().equals("ping")) {
                self.send(message.from(), "pong");
            } else {
                self.end(null);
            }
        };
    }

    private static final class Ping implements Behavior {

        private final Self self;
        private final Pid main;
        private final Pid pong;
        private final long rounds;
        private final Stopwatch watch;
        private long made;

        Ping(Self self, Object[] arguments) {
            this.self = self;
            this.main = (Pid) arguments[0];
            this.rounds = (long) arguments[1];
            this.watch = ((Measures) arguments[2]).stopwatch();
            this.pong = self.spawn("bench:pong", Node.HOST);
            watch.begin();
            self.send(pong, "ping");
        }

        @Override
        public void onMessage(Message message) {
            watch.end();
            if (++made < rounds) {
                watch.begin();
                self.send(pong, "ping");
            } else {
                self.send(pong, "end");
                self.send(main, "done", made);
                self.end(null);
            }
        }
    }
}
