package dev.hadron.bench.vertx;

import java.util.stream.IntStream;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** One consumer that sends to each of its workers in turn, one round in each of its turns. */
final class FanOut extends BusProgram {

    private final String[] workers;

    FanOut(int workers) {
        this.workers = IntStream.range(0, workers).mapToObj(i -> "worker-" + i).toArray(String[]::new);
    }

    @Override
    public void run(long messages, Measures measures) throws Exception {
        long rounds = messages / workers.length;
        Sum sum = new Sum(workers.length);
        on(0, "sum", sum);
        for (int i = 0; i < workers.length; i++) {
            long[] count = new long[1];
            this.<Integer> on(i, workers[i], message -> {
                if (++count[0] == rounds) {
                    send("sum", rounds);
                }
            });
        }
        this.<Long> on(0, "main", message -> {
            for (String worker : workers) {
                send(worker, 1);
            }
            if (message.body() > 1) {
                send("main", message.body() - 1);
            }
        });
        send("main", rounds);
        Program.check("messages", rounds * workers.length, get(sum.result));
        leave();
    }
}
