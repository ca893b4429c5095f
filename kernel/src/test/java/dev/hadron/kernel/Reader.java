package dev.hadron.kernel;

import java.util.concurrent.CompletableFuture;

import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import dev.hadron.Self;
import io.smallrye.mutiny.Uni;

/**
 * A reactive process that runs what the test gives it, behind all that it was sent before, and reads only what that asks for.
 */
final class Reader {

    private static final String ID = "test:reader";

    final Pid pid;
    final CompletableFuture<ProcessEvent.Exit> end;
    private final CompletableFuture<Self> self = new CompletableFuture<>();

    private Reader(TestNode node) {
        node.definitions.uni(ID, (me, arguments) -> {
            ((Reader) arguments[0]).self.complete(me);
            return Uni.createFrom().nothing();
        });
        this.pid = node.spawn(ID, this);
        this.end = node.processes.watch(pid).subscribeAsCompletionStage();
    }

    static Reader of(TestNode node) {
        return new Reader(node);
    }

    Self self() {
        return TestNode.get(self);
    }

    /** Runs code on the process's loop and answers what it returns, or throws what it throws. */
    <T> T call(TestNode.Inside<T> code) {
        CompletableFuture<Object> result = new CompletableFuture<>();
        self().executor().execute(() -> {
            try {
                result.complete(code.run(self()));
            } catch (Exception e) {
                result.complete(e);
            }
        });
        Object outcome = TestNode.get(result);
        if (outcome instanceof ProcessException failure) {
            throw failure;
        } else if (outcome instanceof Exception failure) {
            throw new AssertionError(failure);
        }
        @SuppressWarnings("unchecked") // what the code returns
        T value = (T) outcome;
        return value;
    }

    /** Subscribes on the process's loop, and answers what will come. */
    <T> CompletableFuture<T> start(TestNode.Inside<Uni<T>> uni) {
        return call(me -> uni.run(me).subscribeAsCompletionStage());
    }

    /** Subscribes on the process's loop and waits for the item. */
    <T> T await(TestNode.Inside<Uni<T>> uni) {
        return TestNode.get(start(uni));
    }
}
