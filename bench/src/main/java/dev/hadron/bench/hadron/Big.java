package dev.hadron.bench.hadron;

import static dev.hadron.bench.hadron.Defined.behavior;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.Self;
import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** 120 processes, each of which sends to one of all of them by chance, waits for the answer, and sends again. */
final class Big extends NodeProgram {

    private static final int PROCESSES = 120;

    Big() {
        super(Node.of(Node.DEFAULTS, behavior("bench:main", Main::new), behavior("bench:member", Member::new)));
    }

    @Override
    public void run(long messages, Measures measures) {
        long pings = messages / 2 / PROCESSES;
        Program.check("answers", pings * PROCESSES, node.<Long> exec("bench:main", pings));
    }

    private static final class Main implements Behavior {

        private final Self self;
        private final List<Pid> members = new ArrayList<>();
        private long answers;
        private int done;

        Main(Self self, Object[] arguments) {
            this.self = self;
            for (int i = 0; i < PROCESSES; i++) {
                members.add(self.spawn("bench:member", Node.HOST, self.pid(), arguments[0], i));
            }
            members.forEach(member -> self.send(member, "members", members));
        }

        @Override
        public void onMessage(Message message) {
            answers += (long) message.payload();
            if (++done == PROCESSES) {
                members.forEach(member -> self.send(member, "end"));
                self.end(answers);
            }
        }
    }

    private static final class Member implements Behavior {

        private final Self self;
        private final Pid main;
        private final long pings;
        private final SplittableRandom random;
        private List<?> members = List.of();
        private long answers;

        Member(Self self, Object[] arguments) {
            this.self = self;
            this.main = (Pid) arguments[0];
            this.pings = (long) arguments[1];
            this.random = new SplittableRandom((int) arguments[2]);
        }

        @Override
        public void onMessage(Message message) {
            switch (message.topic()) {
                case "ping" -> self.send(message.from(), "pong");
                case "pong" -> pong();
                case "members" -> {
                    members = (List<?>) message.payload();
                    ping();
                }
                default -> self.end(null);
            }
        }

        private void ping() {
            self.send((Pid) members.get(random.nextInt(PROCESSES)), "ping");
        }

        private void pong() {
            if (++answers < pings) {
                ping();
            } else {
                self.send(main, "done", answers);
            }
        }
    }
}
