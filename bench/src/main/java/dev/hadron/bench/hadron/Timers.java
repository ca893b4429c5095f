package dev.hadron.bench.hadron;

import static dev.hadron.bench.hadron.Defined.behavior;

import java.time.Duration;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessTimer;
import dev.hadron.Self;
import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** 100 processes that start timers of an hour; when all are pending, each takes its own back. */
final class Timers extends NodeProgram {

    private static final int PROCESSES = 100;
    private static final Duration HOUR = Duration.ofHours(1);

    Timers() {
        super(Node.of(Node.DEFAULTS, behavior("bench:main", Main::new), behavior("bench:worker", Worker::new)));
    }

    @Override
    public void run(long timers, Measures measures) {
        long each = timers / PROCESSES;
        Program.check("timers", each * PROCESSES, node.<Long> exec("bench:main", each));
    }

    private static final class Main implements Behavior {

        private final Self self;
        private final Pid[] workers = new Pid[PROCESSES];
        private final Sum sum;
        private int starting = PROCESSES;

        Main(Self self, Object[] arguments) {
            this.self = self;
            this.sum = new Sum(self, PROCESSES);
            for (int i = 0; i < PROCESSES; i++) {
                workers[i] = self.spawn("bench:worker", Node.HOST, self.pid(), arguments[0]);
            }
        }

        @Override
        public void onMessage(Message message) {
            if (message.topic().equals("cancelled")) {
                sum.onMessage(message);
            } else if (--starting == 0) {
                for (Pid worker : workers) {
                    self.send(worker, "cancel");
                }
            }
        }
    }

    private static final class Worker implements Behavior {

        private final Self self;
        private final Pid main;
        private final ProcessTimer[] timers;
        private long fired;

        Worker(Self self, Object[] arguments) {
            this.self = self;
            this.main = (Pid) arguments[0];
            this.timers = new ProcessTimer[(int) (long) arguments[1]];
            for (int i = 0; i < timers.length; i++) {
                timers[i] = self.sendAfter(HOUR, "fired");
            }
            self.send(main, "started");
        }

        @Override
        public void onMessage(Message message) {
            if (message.topic().equals("fired")) {
                fired++;
                return;
            }
            for (ProcessTimer timer : timers) {
                timer.cancel();
            }
            self.send(main, "cancelled", timers.length - fired);
            self.end(null);
        }
    }
}
