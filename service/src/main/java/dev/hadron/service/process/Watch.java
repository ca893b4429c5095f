package dev.hadron.service.process;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import dev.hadron.ProcessEvent.Exit;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;

/** A wait for the end of a process that has begun before anybody listens. Any thread. */
final class Watch {

    private final CompletableFuture<Exit> end = new CompletableFuture<>();
    private final Cancellable subscription;

    private Watch(Uni<Exit> watched) {
        subscription = watched.subscribe().with(end::complete, end::completeExceptionally);
    }

    /** Begins to wait; throws what the wait fails with where it fails at once, as it does for a process that is not alive. */
    static Watch begin(Uni<Exit> watched) {
        Watch watch = new Watch(watched);
        if (watch.end.isCompletedExceptionally()) {
            try {
                watch.end.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException failure ? failure : e;
            }
        }
        return watch;
    }

    /** Tells the end, now or when it comes; nothing once the watch has been released. */
    void whenEnded(Consumer<Exit> listener) {
        end.thenAccept(listener);
    }

    /** Waits no longer. Idempotent. */
    void release() {
        subscription.cancel();
    }
}
