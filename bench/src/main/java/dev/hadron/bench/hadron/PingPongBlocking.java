package dev.hadron.bench.hadron;

import static dev.hadron.bench.hadron.Defined.behavior;
import static dev.hadron.bench.hadron.Defined.blocking;

import java.util.function.UnaryOperator;

import dev.hadron.Behavior;
import dev.hadron.Channel;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.Self;
import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;
import dev.hadron.bench.Stopwatch;
import dev.hadron.kernel.KernelBuilder;

/** {@link PingPong}, written as processes that block: on virtual threads where the JDK has them. */
final class PingPongBlocking extends NodeProgram {

    private final int pairs;

    PingPongBlocking(int pairs, UnaryOperator<KernelBuilder> options) {
        super(Node.of(Node.DEFAULTS, options, behavior("bench:main", PingPongBlocking::main),
                blocking("bench:ping", PingPongBlocking::ping), blocking("bench:pong", PingPongBlocking::pong)));
        this.pairs = pairs;
    }

    @Override
    public void run(long messages, Measures measures) {
        long rounds = messages / 2 / pairs;
        Program.check("round trips", rounds * pairs, node.<Long> exec("bench:main", pairs, rounds, measures));
    }

    private static Behavior main(Self self, Object[] arguments) {
        int pairs = (int) arguments[0];
        for (int i = 0; i < pairs; i++) {
            self.spawn("bench:ping", Node.HOST, self.pid(), arguments[1], arguments[2]);
        }
        return new Sum(self, pairs);
    }

    private static Object ping(Self self, Object[] arguments) {
        long rounds = (long) arguments[1];
        Stopwatch watch = ((Measures) arguments[2]).stopwatch();
        Pid pong = self.spawn("bench:pong", Node.HOST);
        Channel<Message> inbox = self.inbox();
        long made = 0;
        while (made < rounds) {
            watch.begin();
            self.send(pong, "ping");
            inbox.receive().await().indefinitely();
            watch.end();
            made++;
        }
        self.send(pong, "end");
        inbox.receive().await().indefinitely();
        self.send((Pid) arguments[0], "done", made);
        return made;
    }

    private static Object pong(Self self, Object[] arguments) {
        Channel<Message> inbox = self.inbox();
        while (true) {
            Message message = inbox.receive().await().indefinitely();
            self.send(message.from(), "pong");
            if (message.topic().equals("end")) {
                return null;
            }
        }
    }
}
