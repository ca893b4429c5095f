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
    private final String[] names;
    private final Operation operation;

    /** What is done with the process of an index, or beside all. */
    interface Operation {
        void make(Self self, Scale scale, int index);
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
        this.names = new String[population];
        for (int i = 0; i < population; i++) {
            this.population[i] = node.processes.spawn("bench:idle", Node.HOST);
            this.names[i] = "idle-" + i;
            node.processes.register(names[i], this.population[i]);
        }
    }

    static void send(Self self, Scale scale, int index) {
        self.send(scale.population[index], "count");
    }

    static void sendByName(Self self, Scale scale, int index) {
        self.send(scale.names[index], "count");
    }

    static void spawn(Self self, Scale scale, int index) {
        self.spawn("bench:short", Node.HOST);
    }

    static void monitor(Self self, Scale scale, int index) {
        self.monitor(scale.population[index]);
        self.unmonitor(scale.population[index]);
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
                scale.operation.make(self, scale, (int) (made % scale.population.length));
            }
            if (made < operations) {
                self.send(self.pid(), "more");
            } else {
                self.end(made);
            }
        }
    }
}
