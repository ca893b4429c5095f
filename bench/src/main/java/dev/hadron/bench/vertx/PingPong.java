package dev.hadron.bench.vertx;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;
import dev.hadron.bench.Stopwatch;

/** Pairs of consumers, each of which sends one message to and fro; on one loop, where it is fastest, or on two. */
final class PingPong extends BusProgram {

    private final int pairs;
    private final int away;

    PingPong(int pairs, boolean across) {
        this.pairs = pairs;
        this.away = across ? 1 : 0;
    }

    @Override
    public void run(long messages, Measures measures) throws Exception {
        long rounds = messages / 2 / pairs;
        Sum sum = new Sum(pairs);
        on(0, "main", sum);
        for (int i = 0; i < pairs; i++) {
            pair(i, rounds, measures.stopwatch());
        }
        for (int i = 0; i < pairs; i++) {
            send("ping-" + i, 0L);
        }
        Program.check("round trips", rounds * pairs, get(sum.result));
        leave();
    }

    private void pair(int i, long rounds, Stopwatch watch) {
        String ping = "ping-" + i;
        String pong = "pong-" + i;
        int loop = away == 0 ? i : 0;
        this.<Long> on(loop + away, pong, message -> send(ping, message.body()));
        this.<Long> on(loop, ping, message -> {
            long made = message.body();
            if (made > 0) {
                watch.end();
            }
            if (made < rounds) {
                watch.begin();
                send(pong, made + 1);
            } else {
                send("main", made);
            }
        });
    }
}
