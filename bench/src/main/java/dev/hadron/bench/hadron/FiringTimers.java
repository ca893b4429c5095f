package dev.hadron.bench.hadron;

import static dev.hadron.bench.hadron.Defined.behavior;

import java.time.Duration;

import dev.hadron.Behavior;
import dev.hadron.Pid;
import dev.hadron.Self;
import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** 100 processes that start timers of 1 to {@value #LONGEST} ms, and wait for all of them. */
final class FiringTimers extends NodeProgram {

    private static final int PROCESSES = 100;
    private static final int LONGEST = 100;

    FiringTimers() {
        super(Node.of(Node.DEFAULTS, behavior("bench:main", FiringTimers::main),
                behavior("bench:worker", FiringTimers::worker)));
    }

    @Override
    public void run(long timers, Measures measures) {
        long each = timers / PROCESSES;
        Program.check("timers that fired", each * PROCESSES, node.<Long> exec("bench:main", each));
    }

    private static Behavior main(Self self, Object[] arguments) {
        for (int i = 0; i < PROCESSES; i++) {
            self.spawn("bench:worker", Node.HOST, self.pid(), arguments[0]);
        }
        return new Sum(self, PROCESSES);
    }

    private static Behavior worker(Self self, Object[] arguments) {
        Pid main = (Pid) arguments[0];
        long timers = (long) arguments[1];
        for (long i = 0; i < timers; i++) {
            self.sendAfter(Duration.ofMillis(1 + i % LONGEST), "fired");
        }
        long[] fired = new long[1];
        return message -> {
            if (++fired[0] == timers) {
                self.send(main, "done", timers);
                self.end(null);
            }
        };
    }
}
