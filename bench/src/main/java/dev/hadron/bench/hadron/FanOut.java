package dev.hadron.bench.hadron;

import static dev.hadron.bench.hadron.Defined.behavior;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.Self;
import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;
import dev.hadron.spi.Definition;

/** One process that sends to each of its workers in turn, one round in each of its turns. */
final class FanOut extends NodeProgram {

    /** Workers that are each woken by what they are sent, and whose memory no cache holds. */
    static final int MANY = 10_000;

    private final int workers;

    FanOut(int workers) {
        this(workers, behavior("bench:worker", FanOut::worker));
    }

    FanOut(int workers, Definition worker) {
        super(Node.of(Node.UNBOUNDED, behavior("bench:main", Main::new), worker));
        this.workers = workers;
    }

    @Override
    public void run(long messages, Measures measures) {
        long rounds = messages / workers;
        Program.check("messages", rounds * workers, node.<Long> exec("bench:main", workers, rounds));
    }

    private static Behavior worker(Self self, Object[] arguments) {
        long rounds = (long) arguments[0];
        return new Behavior() {
            private long count;

            @Override
            public void onMessage(Message message) {
                if (++count == rounds) {
                    self.send(message.from(), "done", count);
                    self.end(null);
                }
            }
        };
    }

    private static final class Main implements Behavior {

        private final Self self;
        private final Pid[] workers;
        private final Sum sum;
        private long rounds;

        Main(Self self, Object[] arguments) {
            this.self = self;
            this.workers = new Pid[(int) arguments[0]];
            this.rounds = (long) arguments[1];
            this.sum = new Sum(self, workers.length);
            for (int i = 0; i < workers.length; i++) {
                workers[i] = self.spawn("bench:worker", Node.HOST, rounds);
            }
            self.send(self.pid(), "more");
        }

        @Override
        public void onMessage(Message message) {
            if (message.topic().equals("done")) {
                sum.onMessage(message);
                return;
            }
            for (Pid worker : workers) {
                self.send(worker, "work");
            }
            if (--rounds > 0) {
                self.send(self.pid(), "more");
            }
        }
    }
}
