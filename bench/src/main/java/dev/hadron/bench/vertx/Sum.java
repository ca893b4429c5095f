package dev.hadron.bench.vertx;

import java.util.concurrent.CompletableFuture;

import io.vertx.core.Handler;
import io.vertx.core.eventbus.Message;

/** Waits for so many numbers and gives their sum. */
final class Sum implements Handler<Message<Long>> {

    final CompletableFuture<Long> result = new CompletableFuture<>();
    private long left;
    private long sum;

    Sum(long numbers) {
        this.left = numbers;
    }

    @Override
    public void handle(Message<Long> number) {
        sum += number.body();
        if (--left == 0) {
            result.complete(sum);
        }
    }
}
