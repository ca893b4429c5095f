package dev.hadron.bench.hadron;

import static dev.hadron.bench.hadron.Defined.behavior;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.Self;
import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** One process that spawns many, {@value #CHUNK} in each of its turns; each reports to it and ends. */
final class ForkJoin extends NodeProgram {

    private static final int CHUNK = 100;

    ForkJoin() {
        super(Node.of(Node.UNBOUNDED, behavior("bench:main", Main::new), behavior("bench:child", ForkJoin::child)));
    }

    @Override
    public void run(long processes, Measures measures) {
        Program.check("reports", processes, node.<Long> exec("bench:main", processes));
    }

    private static Behavior child(Self self, Object[] arguments) {
        self.send((Pid) arguments[0], "done");
        self.end(null);
        return message -> {
        };
    }

    private static final class Main implements Behavior {

        private final Self self;
        private final long processes;
        private long spawned;
        private long done;

        Main(Self self, Object[] arguments) {
            this.self = self;
            this.processes = (long) arguments[0];
            self.send(self.pid(), "more");
        }

        @Override
        public void onMessage(Message message) {
            if (message.topic().equals("more")) {
                more();
            } else if (++done == processes) {
                self.end(done);
            }
        }

        private void more() {
            for (int i = 0; i < CHUNK && spawned < processes; i++, spawned++) {
                self.spawn("bench:child", Node.HOST, self.pid());
            }
            if (spawned < processes) {
                self.send(self.pid(), "more");
            }
        }
    }
}
