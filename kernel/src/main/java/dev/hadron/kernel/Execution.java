package dev.hadron.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.ProcessException;
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
    private @Nullable TimerEntry timer;

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
        Function<Tracing.@Nullable Call, Uni<T>> wait = call -> of(face, timeout, tooLate, arguments,
                (watcher, values) -> face.kernel().spawning().spawn(
                        new Origin(face, Bond.NONE, true, watcher, null, extras, call), definition, host, values));
        Tracing tracing = face.kernel().tracing();
        return tracing == null ? wait.apply(null) : new TracedWait<>(tracing, () -> tracing.exec(definition, host), wait);
    }

    /**
     * Spawns in whatever way when subscribed to, and waits. What a body gives away beside its loop is copied before the
     * subscription returns: the loop comes to it later (R2.4).
     */
    @SuppressWarnings("unchecked") // the caller says what the definition gives
    static <T> Uni<T> of(Face face, @Nullable Duration timeout, @Nullable ProcessException tooLate,
            @Nullable Object[] given, BiFunction<ExitWatcher, @Nullable Object[], Process> spawn) {
        Run caller = face instanceof Run run ? run : null;
        return (Uni<T>) Uni.createFrom().<@Nullable Object> emitter(emitter -> {
            Execution execution = new Execution(caller, emitter);
            if (caller == null) {
                execution.await(spawn.apply(execution, given), timeout, tooLate);
            } else {
                caller.checkHere();
                @Nullable
                Object[] values = caller.process().shard.isCurrent() ? given : Payloads.arguments(given);
                caller.enter(() -> execution.start(() -> spawn.apply(execution, values), timeout, tooLate));
            }
        });
    }

    private void start(Supplier<Process> spawn, @Nullable Duration timeout,
            @Nullable ProcessException tooLate) {
        if (caller != null && caller.isOver()) {
            emitter.fail(SelfFace.ended());
            return;
        }
        try {
            await(spawn.get(), timeout, tooLate);
        } catch (Throwable e) {
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
                    timer = child.shard.timers.set(TimerEntry.of(() -> expire(child, tooLate)), nanos);
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
            child.shard.timers.cancel(timer);
        }
        ExitResult result = end.result();
        if (result instanceof ExitResult.Value value) {
            tell(child, () -> emitter.complete(value.value()));
        } else if (result instanceof ExitResult.Failure failure) {
            tell(child, () -> emitter.fail(failure.error()));
        }
    }

    private void tell(Process child, Runnable outcome) {
        Run waiting = caller;
        if (waiting == null) {
            outcome.run();
        } else {
            child.signal(waiting.process(), () -> tell(waiting, child, outcome));
        }
    }

    /** Nobody waits for ever: where the body that has called is over, its own end is told to whoever it has handed the wait. */
    private void tell(Run waiting, Process child, Runnable outcome) {
        boolean told = waiting.runOwn(() -> {
            waiting.process().rare().executing.remove(child);
            outcome.run();
        });
        if (!told) {
            waiting.process().shard.guard("waiter", () -> waiting.run(() -> emitter.fail(SelfFace.ended())));
        }
    }
}
