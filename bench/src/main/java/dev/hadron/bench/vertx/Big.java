package dev.hadron.bench.vertx;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** 120 consumers, each of which sends to one of all of them by chance, waits for the answer, and sends again. */
final class Big extends BusProgram {

    private static final int CONSUMERS = 120;
    private static final String PONG = "";
    private static final String[] ALL = IntStream.range(0, CONSUMERS).mapToObj(i -> "member-" + i).toArray(String[]::new);

    @Override
    public void run(long messages, Measures measures) throws Exception {
        long pings = messages / 2 / CONSUMERS;
        Sum sum = new Sum(CONSUMERS);
        on(0, "sum", sum);
        for (int i = 0; i < CONSUMERS; i++) {
            member(i, pings);
        }
        for (String member : ALL) {
            send(member, PONG);
        }
        Program.check("answers", pings * CONSUMERS, get(sum.result));
        leave();
    }

    private void member(int i, long pings) {
        SplittableRandom random = new SplittableRandom(i);
        long[] sent = new long[1];
        this.<String> on(i, ALL[i], message -> {
            if (!message.body().equals(PONG)) {
                send(message.body(), PONG);
            } else if (sent[0]++ < pings) {
                send(ALL[random.nextInt(CONSUMERS)], ALL[i]);
            } else {
                send("sum", pings);
            }
        });
    }
}
