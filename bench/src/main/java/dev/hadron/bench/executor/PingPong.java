package dev.hadron.bench.executor;

import java.util.concurrent.Executor;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;
import dev.hadron.bench.Stopwatch;

/** Pairs of cells, each of which sends one message to and fro. */
final class PingPong extends PoolProgram {

    private final int pairs;
    private final Executor pings;
    private final Executor pongs;

    PingPong(int pairs, boolean across) {
        this.pairs = pairs;
        this.pings = across ? one : pool;
        this.pongs = across ? other : pool;
    }

    @Override
    public void run(long messages, Measures measures) throws Exception {
        long rounds = messages / 2 / pairs;
        Sum sum = new Sum(pairs);
        for (int i = 0; i < pairs; i++) {
            start(rounds, sum, measures.stopwatch());
        }
        Program.check("round trips", rounds * pairs, sum.get());
    }

    private void start(long rounds, Sum sum, Stopwatch watch) {
        Cell<Long> ping = new Cell<>(pings);
        Cell<Long> pong = new Cell<Long>(pongs).handle(ping::tell);
        ping.handle(made -> {
            watch.end();
            if (made < rounds) {
                watch.begin();
                pong.tell(made + 1);
            } else {
                sum.add(made);
            }
        });
        watch.begin();
        pong.tell(1L);
    }
}
