package dev.hadron.runtime.security;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.Processes;
import dev.hadron.Spawner;
import dev.hadron.kernel.Kernel;
import dev.hadron.runtime.body.CurrentProcess;
import dev.hadron.runtime.config.Security;
import io.smallrye.mutiny.Uni;

/**
 * The injected {@link Processes} of an application that has configured who may do what (R13). Each call is made in the
 * name of whoever makes it, which is found out when the method is called, not when a {@code Uni} that it answers is
 * subscribed to:
 * <ul>
 * <li>the code of a process: the process itself, as by its {@code Self};</li>
 * <li>code of a request with a {@code SecurityIdentity}: its principal, with the scopes of its roles; one whose roles
 * have no scope may do nothing where policies are enforced;</li>
 * <li>code of a request whose identity is anonymous: the identity that is configured for code outside of processes; where
 * there is none, nobody, who may do nothing where policies are enforced;</li>
 * <li>all other code, such as observers of the start and scheduled methods: the identity that is configured for code
 * outside of processes; where there is none, the system, which may do everything.</li>
 * </ul>
 * Code of a process that has left the process's context, by a thread of its own making, is not known as such.
 */
public final class CallersProcesses implements Processes {

    private final Kernel kernel;
    private final Callers callers;
    private final CurrentCaller caller;
    private final CurrentProcess running;

    /** The face of a kernel to all callers. */
    public CallersProcesses(Kernel kernel, Security security, CurrentCaller caller, CurrentProcess running) {
        this.kernel = kernel;
        this.callers = new Callers(kernel, security);
        this.caller = caller;
        this.running = running;
    }

    private Processes current() {
        Processes process = running.get();
        if (process != null) {
            return process;
        }
        Caller current = caller.get();
        if (current == null) {
            return kernel.processes();
        }
        return current.actor() == null ? callers.anonymous() : callers.of(current);
    }

    @Override
    public Pid spawn(String definition, String host, @Nullable Object... arguments) {
        return current().spawn(definition, host, arguments);
    }

    @Override
    public void send(Pid destination, String topic, @Nullable Object... payload) {
        current().send(destination, topic, payload);
    }

    @Override
    public void send(String destination, String topic, @Nullable Object... payload) {
        current().send(destination, topic, payload);
    }

    @Override
    public <T> Uni<T> exec(String definition, String host, @Nullable Object... arguments) {
        return current().exec(definition, host, arguments);
    }

    @Override
    public <T> Uni<T> exec(Duration timeout, String definition, String host, @Nullable Object... arguments) {
        return current().exec(timeout, definition, host, arguments);
    }

    @Override
    public void terminate(Pid destination) {
        current().terminate(destination);
    }

    @Override
    public void terminate(String destination) {
        current().terminate(destination);
    }

    @Override
    public void cancel(Pid destination) {
        current().cancel(destination);
    }

    @Override
    public void cancel(String destination) {
        current().cancel(destination);
    }

    @Override
    public void cancel(Pid destination, Duration deadline) {
        current().cancel(destination, deadline);
    }

    @Override
    public void cancel(String destination, Duration deadline) {
        current().cancel(destination, deadline);
    }

    @Override
    public Pid lookup(String name) {
        return current().lookup(name);
    }

    @Override
    public void register(String name, Pid pid) {
        current().register(name, pid);
    }

    @Override
    public boolean unregister(String name) {
        return current().unregister(name);
    }

    @Override
    public Spawner withContext(Map<String, ?> values) {
        return current().withContext(values);
    }

    @Override
    public Uni<@Nullable Object> ask(Pid destination, String topic, Duration timeout, @Nullable Object... payload) {
        return current().ask(destination, topic, timeout, payload);
    }

    @Override
    public Uni<@Nullable Object> ask(String destination, String topic, Duration timeout, @Nullable Object... payload) {
        return current().ask(destination, topic, timeout, payload);
    }

    @Override
    public Uni<ProcessEvent.Exit> watch(Pid pid) {
        return current().watch(pid);
    }

    @Override
    public Uni<ProcessEvent.Exit> watch(String destination) {
        return current().watch(destination);
    }
}
