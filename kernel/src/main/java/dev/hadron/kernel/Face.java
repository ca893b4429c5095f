package dev.hadron.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.Spawner;
import io.smallrye.mutiny.Uni;

/** What all callers have in common: the calls of the contract, in the name of {@link #caller}. */
interface Face extends Processes {

    Kernel kernel();

    /** The process that calls, null where none does. */
    @Nullable
    Process caller();

    /** What the caller may do. */
    Guard guard();

    /** What the caller's children on a host have from it. */
    Heritage heirs(Host host);

    /** The process that a destination leads to, null where none alive is there; refuses a call that is not permitted. */
    default @Nullable Process permitted(Action action, Pid destination) {
        Process target = kernel().find(destination);
        guard().check(action, caller(), destination, target);
        return target;
    }

    /** The process that a destination leads to, which is there and to which the call is permitted. */
    default Process target(Action action, Pid destination) {
        Process target = permitted(action, destination);
        if (target == null) {
            throw Kernel.notFound(destination);
        }
        return target;
    }

    /** The process that a name or a PID's text leads to, which is there and to which the call is permitted. */
    default Process target(Action action, String destination) {
        Process target = kernel().find(destination);
        guard().check(action, caller(), destination, target);
        if (target == null) {
            throw Kernel.notFound(destination);
        }
        return target;
    }

    /** Refuses a call of a process that has ended. */
    void checkAlive();

    /** Refuses a call of a process that has ended, or on a thread that is not its own. */
    void checkHere();

    @Override
    default Pid spawn(String definition, String host, @Nullable Object... arguments) {
        checkAlive();
        return kernel().spawning().spawn(this, Bond.NONE, definition, host, arguments).pid();
    }

    @Override
    default void send(Pid destination, String topic, @Nullable Object... payload) {
        checkAlive();
        Sending.send(kernel(), guard(), caller(), destination, topic, payload);
    }

    @Override
    default void send(String destination, String topic, @Nullable Object... payload) {
        checkAlive();
        Sending.send(kernel(), guard(), caller(), destination, topic, payload);
    }

    @Override
    default <T> Uni<T> exec(String definition, String host, @Nullable Object... arguments) {
        return Execution.of(this, null, Extras.NONE, definition, host, arguments);
    }

    @Override
    default <T> Uni<T> exec(Duration timeout, String definition, String host, @Nullable Object... arguments) {
        return Execution.of(this, positive(timeout), Extras.NONE, definition, host, arguments);
    }

    @Override
    default void terminate(Pid destination) {
        checkHere();
        terminate(target(Action.TERMINATE, destination), destination);
    }

    @Override
    default void terminate(String destination) {
        checkHere();
        terminate(target(Action.TERMINATE, destination), destination);
    }

    private void terminate(Process target, Object destination) {
        if (!target.settle(End.terminated())) {
            throw Kernel.notFound(destination);
        }
    }

    @Override
    default void cancel(Pid destination) {
        checkHere();
        cancel(target(Action.CANCEL, destination), null);
    }

    @Override
    default void cancel(String destination) {
        checkHere();
        cancel(target(Action.CANCEL, destination), null);
    }

    @Override
    default void cancel(Pid destination, Duration deadline) {
        checkHere();
        checkDeadline(deadline);
        cancel(target(Action.CANCEL, destination), deadline);
    }

    @Override
    default void cancel(String destination, Duration deadline) {
        checkHere();
        checkDeadline(deadline);
        cancel(target(Action.CANCEL, destination), deadline);
    }

    private void cancel(Process target, @Nullable Duration deadline) {
        Process from = caller();
        Instant now = from == null ? kernel().clock().now() : from.shard.now();
        Instant until = deadline == null ? null : now.plusNanos(nanos(deadline));
        long untilNanos = deadline == null ? 0 : kernel().clock().nanoTime() + nanos(deadline);
        Pid fromPid = from == null ? null : from.pid();
        Runnable signal = () -> target.canceled(fromPid, now, until, untilNanos);
        if (from == null) {
            target.shard.run(signal);
        } else {
            from.signal(target, signal);
        }
    }

    @Override
    default Pid lookup(String name) {
        checkHere();
        Process holder = kernel().names().find(Names.check(name));
        if (holder == null) {
            throw Kernel.notFound(name);
        }
        return holder.pid();
    }

    @Override
    default void register(String name, Pid pid) {
        checkHere();
        Names.check(name);
        Process process = kernel().find(pid);
        guard().check(Action.REGISTER, caller(), name);
        if (process == null) {
            throw Kernel.notFound(pid);
        }
        if (!kernel().names().register(name, process)) {
            throw process.isAlive() ? new ProcessException(ErrorKind.ALREADY_EXISTS, "name is taken: " + name)
                    : Kernel.notFound(pid);
        }
    }

    @Override
    default boolean unregister(String name) {
        checkHere();
        guard().check(Action.UNREGISTER, caller(), Names.check(name));
        return kernel().names().unregister(name);
    }

    @Override
    default Spawner withContext(Map<String, ?> values) {
        return new Builder(this, Extras.NONE.withContext(values));
    }

    @Override
    default Uni<@Nullable Object> ask(Pid destination, String topic, Duration timeout, @Nullable Object... payload) {
        return Ask.of(this, destination, topic, positive(timeout), payload);
    }

    @Override
    default Uni<@Nullable Object> ask(String destination, String topic, Duration timeout, @Nullable Object... payload) {
        return Ask.of(this, destination, topic, positive(timeout), payload);
    }

    @Override
    default Uni<ProcessEvent.Exit> watch(Pid pid) {
        return watch(() -> target(Action.MONITOR, pid));
    }

    @Override
    default Uni<ProcessEvent.Exit> watch(String destination) {
        return watch(() -> target(Action.MONITOR, destination));
    }

    private Uni<ProcessEvent.Exit> watch(Supplier<Process> find) {
        return Uni.createFrom().emitter(emitter -> {
            checkHere();
            Process target = find.get();
            ExitWatcher watcher = (process, end, at) -> emitter
                    .complete(new ProcessEvent.Exit(process.pid(), at, end.result()));
            target.shard.run(() -> target.addExitWatcher(watcher));
            emitter.onTermination(() -> target.shard.push(new Task(() -> target.removeExitWatcher(watcher))));
        });
    }

    /** Refuses a missing or negative deadline. */
    static void checkDeadline(Duration deadline) {
        if (deadline == null || deadline.isNegative()) {
            throw new ProcessException(ErrorKind.INVALID, "a deadline is zero or more, not " + deadline);
        }
    }

    static Duration positive(Duration timeout) {
        if (timeout == null || timeout.isNegative() || timeout.isZero()) {
            throw new ProcessException(ErrorKind.INVALID, "a timeout is more than zero, not " + timeout);
        }
        return timeout;
    }

    /** A duration in nanoseconds; 100 years where it is longer. */
    static long nanos(Duration duration) {
        Duration longest = Duration.ofDays(36_500);
        return (duration.compareTo(longest) > 0 ? longest : duration).toNanos();
    }
}
