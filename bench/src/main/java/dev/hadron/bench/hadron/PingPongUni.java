package dev.hadron.bench.hadron;

import static dev.hadron.bench.hadron.Defined.behavior;
import static dev.hadron.bench.hadron.Defined.uni;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.Self;
import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;
import dev.hadron.bench.Stopwatch;
import dev.hadron.kernel.KernelBuilder;
import io.smallrye.mutiny.Uni;

/** {@link PingPong}, written as reactive processes. */
final class PingPongUni extends NodeProgram {

    private final int pairs;

    PingPongUni(int pairs, UnaryOperator<KernelBuilder> options) {
        super(Node.of(Node.DEFAULTS, options, behavior("bench:main", PingPongUni::main), uni("bench:ping", PingPongUni::ping),
                uni("bench:pong", PingPongUni::pong)));
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

    private static Uni<?> ping(Self self, Object[] arguments) {
        Pid main = (Pid) arguments[0];
        long rounds = (long) arguments[1];
        Stopwatch watch = ((Measures) arguments[2]).stopwatch();
        Pid pong = self.spawn("bench:pong", Node.HOST);
        Uni<Message> round = Uni.createFrom().deferred(() -> {
            watch.begin();
            self.send(pong, "ping");
            return self.inbox().receive();
        }).invoke(watch::end);
        return round.repeat().atMost(rounds).collect().with(Collectors.counting()).invoke(made -> {
            self.send(pong, "end");
            self.send(main, "done", made);
        });
    }

    private static Uni<?> pong(Self self, Object[] arguments) {
        return self.inbox().receive().invoke(message -> {
            if (message.topic().equals("ping")) {
                self.send(message.from(), "pong");
            }
        }).repeat().until(message -> message.topic().equals("end")).collect().last();
    }
}
