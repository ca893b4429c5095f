package dev.hadron.bench.hadron;

import static dev.hadron.bench.hadron.Defined.behavior;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.Self;
import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** A tree of processes, ten under each; each leaf tells its number, each inner one the sum of those under it. */
final class Skynet extends NodeProgram {

    private static final int CHILDREN = 10;

    Skynet() {
        super(Node.of(Node.DEFAULTS.withMaxProcesses(2_000_000), behavior("bench:main", Skynet::main),
                behavior("bench:part", Skynet::part)));
    }

    @Override
    public void run(long leaves, Measures measures) {
        Program.check("sum", leaves * (leaves - 1) / 2, node.<Long> exec("bench:main", leaves));
    }

    private static Behavior main(Self self, Object[] arguments) {
        self.spawn("bench:part", Node.HOST, self.pid(), 0L, arguments[0]);
        return new Sum(self, 1);
    }

    private static Behavior part(Self self, Object[] arguments) {
        Pid parent = (Pid) arguments[0];
        long first = (long) arguments[1];
        long leaves = (long) arguments[2];
        if (leaves == 1) {
            self.send(parent, "sum", first);
            self.end(null);
            return message -> {
            };
        }
        int children = (int) Math.min(CHILDREN, leaves);
        for (int i = 0; i < children; i++) {
            long from = leaves * i / children;
            self.spawn("bench:part", Node.HOST, self.pid(), first + from, leaves * (i + 1) / children - from);
        }
        return new Inner(self, parent, children);
    }

    private static final class Inner implements Behavior {

        private final Self self;
        private final Pid parent;
        private int left;
        private long sum;

        Inner(Self self, Pid parent, int children) {
            this.self = self;
            this.parent = parent;
            this.left = children;
        }

        @Override
        public void onMessage(Message message) {
            sum += (long) message.payload();
            if (--left == 0) {
                self.send(parent, "sum", sum);
                self.end(null);
            }
        }
    }
}
