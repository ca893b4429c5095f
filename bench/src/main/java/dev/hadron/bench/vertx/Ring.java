package dev.hadron.bench.vertx;

import java.util.concurrent.CompletableFuture;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** A ring of 100 consumers that pass one number on, one less at each hop; all on one loop, where it is fastest. */
final class Ring extends BusProgram {

    private static final int CONSUMERS = 100;

    @Override
    public void run(long hops, Measures measures) throws Exception {
        CompletableFuture<Long> last = new CompletableFuture<>();
        for (int i = 0; i < CONSUMERS; i++) {
            long index = i;
            String next = "member-" + (i + 1) % CONSUMERS;
            this.<Long> on(0, "member-" + i, message -> {
                if (message.body() > 0) {
                    send(next, message.body() - 1);
                } else {
                    last.complete(index);
                }
            });
        }
        send("member-0", hops);
        Program.check("last of the ring", hops % CONSUMERS, get(last));
        leave();
    }
}
