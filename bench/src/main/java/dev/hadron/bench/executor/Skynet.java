package dev.hadron.bench.executor;

import java.util.function.Consumer;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** A tree of cells, ten under each; each leaf tells its number, each inner one the sum of those under it. */
final class Skynet extends PoolProgram {

    private static final int CHILDREN = 10;
    private static final long START = -1;

    @Override
    public void run(long leaves, Measures measures) throws Exception {
        Sum sum = new Sum(1);
        start(new Cell<Long>(pool).handle(sum::add), 0, leaves);
        Program.check("sum", leaves * (leaves - 1) / 2, sum.get());
    }

    private void start(Cell<Long> parent, long first, long leaves) {
        Cell<Long> cell = new Cell<>(pool);
        cell.handle(new Part(cell, parent, first, leaves)).tell(START);
    }

    private final class Part implements Consumer<Long> {

        private final Cell<Long> self;
        private final Cell<Long> parent;
        private final long first;
        private final long leaves;
        private int left;
        private long sum;

        Part(Cell<Long> self, Cell<Long> parent, long first, long leaves) {
            this.self = self;
            this.parent = parent;
            this.first = first;
            this.leaves = leaves;
        }

        @Override
        public void accept(Long number) {
            if (number == START) {
                start();
            } else {
                sum += number;
                if (--left == 0) {
                    parent.tell(sum);
                }
            }
        }

        private void start() {
            if (leaves == 1) {
                parent.tell(first);
                return;
            }
            left = (int) Math.min(CHILDREN, leaves);
            int children = left;
            for (int i = 0; i < children; i++) {
                long from = leaves * i / children;
                Skynet.this.start(self, first + from, leaves * (i + 1) / children - from);
            }
        }
    }
}
