package dev.hadron.bench.hadron;

import static dev.hadron.bench.hadron.Defined.behavior;

import dev.hadron.Behavior;
import dev.hadron.Self;
import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;
import dev.hadron.spi.Definition;

/** Scripts that compute and never wait, all on one loop: what it costs that they take turns. */
final class Spinning extends NodeProgram {

    static final String SPINNER = "bench:spinner";

    /** What the turns of a script's loop add, and for how many of them it begins anew. */
    private static final int PERIOD = 7;
    private static final long SUM = 21;

    private final int scripts;

    Spinning(int scripts, Definition spinner) {
        super(Node.of(Node.DEFAULTS, builder -> builder.placement((parent, shards, load) -> 0),
                behavior("bench:main", Spinning::main), spinner));
        this.scripts = scripts;
    }

    @Override
    public void run(long turns, Measures measures) {
        long each = turns / scripts;
        long rest = each % PERIOD;
        long sum = each / PERIOD * SUM + rest * (rest + 1) / 2;
        Program.check("sum", sum * scripts, node.<Long> exec("bench:main", scripts, each));
    }

    private static Behavior main(Self self, Object[] arguments) {
        int scripts = (int) arguments[0];
        for (int i = 0; i < scripts; i++) {
            self.spawn(SPINNER, Node.HOST, self.pid(), arguments[1]);
        }
        return new Sum(self, scripts);
    }
}
