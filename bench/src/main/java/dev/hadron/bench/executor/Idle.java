package dev.hadron.bench.executor;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.hadron.bench.Heap;
import dev.hadron.bench.Measures;

/** The memory of cells that have each handled a message and wait for the next. */
final class Idle extends PoolProgram {

    @Override
    public void run(long size, Measures measures) throws Exception {
        Cell<?>[] cells = new Cell<?>[(int) size];
        CountDownLatch handled = new CountDownLatch(cells.length);
        long before = Heap.used();
        for (int i = 0; i < cells.length; i++) {
            Cell<Integer> cell = new Cell<Integer>(pool).handle(message -> handled.countDown());
            cell.tell(1);
            cells[i] = cell;
        }
        if (!handled.await(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException(handled.getCount() + " messages were not handled");
        }
        measures.bytes((double) (Heap.used() - before) / cells.length);
    }
}
