package dev.hadron.bench.executor;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** 120 cells, each of which sends to one of all of them by chance, waits for the answer, and sends again. */
final class Big extends PoolProgram {

    private static final int CELLS = 120;

    /** A ping from a cell, or a pong where that is missing. */
    private record Ball(Cell<Ball> from) {
    }

    private static final Ball PONG = new Ball(null);

    @Override
    public void run(long messages, Measures measures) throws Exception {
        long pings = messages / 2 / CELLS;
        Sum sum = new Sum(CELLS);
        List<Cell<Ball>> cells = new ArrayList<>();
        for (int i = 0; i < CELLS; i++) {
            cells.add(new Cell<>(pool));
        }
        for (int i = 0; i < CELLS; i++) {
            cells.get(i).handle(new Member(cells.get(i), cells, new SplittableRandom(i), pings, sum));
        }
        cells.forEach(cell -> cell.tell(PONG));
        Program.check("answers", pings * CELLS, sum.get());
    }

    private static final class Member implements Consumer<Ball> {

        private final Ball ping;
        private final List<Cell<Ball>> cells;
        private final SplittableRandom random;
        private final long pings;
        private final Sum sum;
        private long sent;

        Member(Cell<Ball> self, List<Cell<Ball>> cells, SplittableRandom random, long pings, Sum sum) {
            this.ping = new Ball(self);
            this.cells = cells;
            this.random = random;
            this.pings = pings;
            this.sum = sum;
        }

        @Override
        public void accept(Ball ball) {
            if (ball.from != null) {
                ball.from.tell(PONG);
            } else if (sent++ < pings) {
                cells.get(random.nextInt(CELLS)).tell(ping);
            } else {
                sum.add(pings);
            }
        }
    }
}
