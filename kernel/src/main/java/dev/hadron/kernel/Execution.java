package dev.hadron.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.ProcessException;
import dev.hadron.kernel.Loop.Timer;
import dev.hadron.kernel.Spawning.Origin;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * One wait for the result of a child (R9): the child's own shard watches its end and its time; the outcome is told on
 * the caller's event loop, in the order of the child's signals, or on the child's where no process calls.
 */
final class Execution implements ExitWatcher {

    private final @Nullable Run caller;
    private final UniEmitter<@Nullable Object> emitter;
    private @Nullable Timer timer;

    private Execution(@Nullable Run caller, UniEmitter<@Nullable Object> emitter) {
        this.caller = caller;
        this.emitter = emitter;
    }

    /** Spawns by id when subscribed to, and waits. */
    static <T> Uni<T> of(Face face, @Nullable Duration timeout, Extras extras, String definition, String host,
            @Nullable Object[] arguments) {
        ProcessException tooLate = timeout == null ? null
                : new ProcessException(ErrorKind.TIMEOUT,
                        definition + " did not end within " + Face.nanos(timeout) / 1_000_000 + " ms");
        return of(face, timeout, tooLate, watcher -> face.kernel().spawning()
                .spawn(new Origin(face, Bond.NONE, true, watcher, null, extras), definition, host, arguments));
    }

    /** Spawns in whatever way when subscribed to, and waits. */
    @SuppressWarnings("unchecked") // the caller says what the definition gives
    static <T> Uni<T> of(Face face, @Nullable Duration timeout, @Nullable ProcessException tooLate,
            Function<ExitWatcher, Process> spawn) {
        Run caller = face instanceof Run run ? run : null;
        return (Uni<T>) Uni.createFrom().<@Nullable Object> emitter(emitter -> {
            Execution execution = new Execution(caller, emitter);
            if (caller == null) {
                execution.await(spawn.apply(execution), timeout, tooLate);
            } else {
                caller.enter(() -> execution.start(spawn, timeout, tooLate));
            }
        });
    }

    private void start(Function<ExitWatcher, Process> spawn, @Nullable Duration timeout,
            @Nullable ProcessException tooLate) {
        if (caller != null && caller.isOver()) {
            emitter.fail(SelfFace.ended());
            return;
        }
        try {
            await(spawn.apply(this), timeout, tooLate);
        } catch (RuntimeException e) {
            emitter.fail(e);
        }
    }

    private void await(Process child, @Nullable Duration timeout, @Nullable ProcessException tooLate) {
        if (caller != null) {
            caller.process().rare().executing.add(child);
        }
        emitter.onTermination(() -> child.settle(End.terminated()));
        if (timeout != null && tooLate != null) {
            long nanos = Face.nanos(timeout);
            child.shard.run(() -> {
                if (child.isAlive()) {
                    timer = child.shard.loop.schedule(() -> expire(child, tooLate), nanos);
                }
            });
        }
    }

    /** The time is up. On the child's shard. */
    private void expire(Process child, ProcessException tooLate) {
        if (child.settle(End.terminated())) {
            tell(child, () -> emitter.fail(tooLate));
        }
    }

    @Override
    public void exited(Process child, End end, Instant at) {
        if (timer != null) {
            timer.cancel();
        }
        if (end.result() instanceof ExitResult.Value value) {
            tell(child, () -> emitter.complete(value.value()));
        } else {
            tell(child, () -> emitter.fail(end.error()));
        }
    }

    private void tell(Process child, Runnable outcome) {
        Run waiting = caller;
        if (waiting == null) {
            outcome.run();
        } else {
            child.signal(waiting.process(), () -> waiting.runOwn(() -> {
                waiting.process().rare().executing.remove(child);
                outcome.run();
            }));
        }
    }
}
