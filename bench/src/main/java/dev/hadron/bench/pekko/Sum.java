package dev.hadron.bench.pekko;

import java.util.concurrent.CompletableFuture;

import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/** Waits for so many numbers and gives their sum. */
final class Sum {

    private final CompletableFuture<Long> result;
    private long left;
    private long sum;

    private Sum(long numbers, CompletableFuture<Long> result) {
        this.left = numbers;
        this.result = result;
    }

    static Behavior<Long> of(long numbers, CompletableFuture<Long> result) {
        return Behaviors.receiveMessage(new Sum(numbers, result)::add);
    }

    private Behavior<Long> add(Long number) {
        sum += number;
        if (--left > 0) {
            return Behaviors.same();
        }
        result.complete(sum);
        return Behaviors.stopped();
    }
}
