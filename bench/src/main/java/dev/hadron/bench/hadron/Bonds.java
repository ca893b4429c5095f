package dev.hadron.bench.hadron;

import static dev.hadron.bench.hadron.Defined.behavior;

import dev.hadron.Behavior;
import dev.hadron.ExitResult;
import dev.hadron.Message;
import dev.hadron.ProcessEvent;
import dev.hadron.Self;
import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** One process that spawns many, linked and monitored, {@value #CHUNK} at a time; each ends at once with its number. */
final class Bonds extends NodeProgram {

    private static final int CHUNK = 100;

    Bonds() {
        super(Node.of(Node.DEFAULTS, behavior("bench:main", Main::new), behavior("bench:child", (self, arguments) -> {
            self.end(arguments[0]);
            return message -> {
            };
        })));
    }

    @Override
    public void run(long processes, Measures measures) {
        Program.check("sum of results", processes * (processes - 1) / 2, node.<Long> exec("bench:main", processes));
    }

    private static final class Main implements Behavior {

        private final Self self;
        private final long processes;
        private long spawned;
        private long ended;
        private long sum;

        Main(Self self, Object[] arguments) {
            this.self = self;
            this.processes = (long) arguments[0];
            self.send(self.pid(), "more");
        }

        @Override
        public void onMessage(Message message) {
            for (int i = 0; i < CHUNK && spawned < processes; i++, spawned++) {
                self.spawnLinkedMonitored("bench:child", Node.HOST, spawned);
            }
            if (spawned < processes) {
                self.send(self.pid(), "more");
            }
        }

        @Override
        public void onEvent(Self me, ProcessEvent event) {
            if (event instanceof ProcessEvent.Exit exit && exit.result() instanceof ExitResult.Value value) {
                sum += (long) value.value();
                if (++ended == processes) {
                    self.end(sum);
                }
            }
        }
    }
}
