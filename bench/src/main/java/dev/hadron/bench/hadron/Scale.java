package dev.hadron.bench.hadron;

import static dev.hadron.bench.hadron.Defined.behavior;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.Self;
import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** One operation, again and again, {@value #CHUNK} in each turn, while so many processes live and wait. */
final class Scale extends NodeProgram {

    private static final int CHUNK = 64;

    private final Pid[] population;
    private final Operation operation;

    /** What is done with the n-th of all processes, or beside them. */
    interface Operation {
        void to(Self self, Pid process, String name);
    }

    Scale(int population, Operation operation) {
        super(Node.of(Node.UNBOUNDED.withMaxProcesses(3_000_000), behavior("bench:driver", Driver::new),
                behavior("bench:idle", (self, arguments) -> message -> {
                }), behavior("bench:short", (self, arguments) -> {
                    self.end(null);
                    return message -> {
                    };
                })));
        this.operation = operation;
        this.population = new Pid[population];
        for (int i = 0; i < population; i++) {
            this.population[i] = node.processes.spawn("bench:idle", Node.HOST);
            node.processes.register("idle-" + i, this.population[i]);
        }
    }

    static void send(Self self, Pid process, String name) {
        self.send(process, "count");
    }

    static void sendByName(Self self, Pid process, String name) {
        self.send(name, "count");
    }

    static void spawn(Self self, Pid process, String name) {
        self.spawn("bench:short", Node.HOST);
    }

    static void monitor(Self self, Pid process, String name) {
        self.monitor(process);
        self.unmonitor(process);
    }

    @Override
    public void run(long operations, Measures measures) {
        Program.check("operations", operations, node.<Long> exec("bench:driver", this, operations));
    }

    private static final class Driver implements Behavior {

        private final Self self;
        private final Scale scale;
        private final long operations;
        private long made;

        Driver(Self self, Object[] arguments) {
            this.self = self;
            this.scale = (Scale) arguments[0];
            this.operations = (long) arguments[1];
            self.send(self.pid(), "more");
        }

        @Override
        public void onMessage(Message message) {
            for (int i = 0; i < CHUNK && made < operations; i++, made++) {
                int index = (int) (made % scale.population.length);
                scale.operation.to(self, scale.population[index], "idle-" + index);
            }
            if (made < operations) {
                self.send(self.pid(), "more");
            } else {
                self.end(made);
            }
        }
    }
}
