package dev.hadron.bench.vertx;

import java.util.concurrent.CompletableFuture;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;
import dev.hadron.bench.Stopwatch;

/** Requests one after the other, each one's reply waited for: nearest to a child that is spawned for its result. */
final class Requests extends BusProgram {

    @Override
    public void run(long calls, Measures measures) throws Exception {
        CompletableFuture<Long> result = new CompletableFuture<>();
        Stopwatch watch = measures.stopwatch();
        on(0, "child", message -> message.reply(1L));
        at(0, () -> call(calls, 0, watch, result));
        Program.check("sum of results", calls, get(result));
        leave();
    }

    private void call(long left, long sum, Stopwatch watch, CompletableFuture<Long> result) {
        if (left == 0) {
            result.complete(sum);
            return;
        }
        watch.begin();
        bus.<Long> request("child", 0, LOCAL).onFailure(result::completeExceptionally).onSuccess(reply -> {
            watch.end();
            call(left - 1, sum + reply.body(), watch, result);
        });
    }
}
