package dev.hadron.bench.hadron;

import static dev.hadron.bench.hadron.Defined.behavior;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.Self;
import dev.hadron.bench.Heap;
import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;
import dev.hadron.kernel.GroupMeters.Outcome;
import dev.hadron.spi.Definition;

/** One process that spawns many, each of which ends at once; that all have ended normally is what the kernel counts. */
final class Spawns extends NodeProgram {

    static final String SPAWNER = "bench:spawner";
    static final String CHILD = "bench:child";

    private static final int CHUNK = 100;

    Spawns(Definition spawner, Definition child) {
        super(Node.of(Node.DEFAULTS, spawner, child));
    }

    static Program ofBehaviors() {
        return new Spawns(behavior(SPAWNER, Spawner::new), behavior(CHILD, (self, arguments) -> {
            self.end(null);
            return message -> {
            };
        }));
    }

    @Override
    public void run(long processes, Measures measures) {
        long before = node.ended(CHILD, Outcome.NORMAL);
        node.exec(SPAWNER, processes);
        Heap.await("the end of all processes", () -> node.alive() == 0);
        Program.check("processes that ended", processes, node.ended(CHILD, Outcome.NORMAL) - before);
    }

    private static final class Spawner implements Behavior {

        private final Self self;
        private long left;

        Spawner(Self self, Object[] arguments) {
            this.self = self;
            this.left = (long) arguments[0];
            self.send(self.pid(), "more");
        }

        @Override
        public void onMessage(Message message) {
            for (int i = 0; i < CHUNK && left > 0; i++, left--) {
                self.spawn(CHILD, Node.HOST);
            }
            if (left > 0) {
                self.send(self.pid(), "more");
            } else {
                self.end(null);
            }
        }
    }
}
