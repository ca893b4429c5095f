package dev.hadron.bench.executor;

import java.util.ArrayList;
import java.util.List;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** A ring of 100 cells that pass one number on, one less at each hop. */
final class Ring extends PoolProgram {

    private static final int CELLS = 100;

    @Override
    public void run(long hops, Measures measures) throws Exception {
        Sum last = new Sum(1);
        List<Cell<Long>> ring = new ArrayList<>();
        for (int i = 0; i < CELLS; i++) {
            ring.add(new Cell<>(pool));
        }
        for (int i = 0; i < CELLS; i++) {
            long index = i;
            Cell<Long> next = ring.get((i + 1) % CELLS);
            ring.get(i).handle(left -> {
                if (left > 0) {
                    next.tell(left - 1);
                } else {
                    last.add(index);
                }
            });
        }
        ring.get(0).tell(hops);
        Program.check("last of the ring", hops % CELLS, last.get());
    }
}
