package dev.hadron.runtime.service;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.runtime.config.ServiceTree;
import dev.hadron.runtime.service.Board.Entry;
import dev.hadron.supervisor.ChildInfo;
import dev.hadron.supervisor.ChildState;
import dev.hadron.supervisor.SupervisionListener;
import dev.hadron.supervisor.SupervisorRef;
import dev.hadron.supervisor.Supervisors;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;

/** Starts the services with the application, stops them with it, and knows in the meantime what they do. */
@Singleton
public class ServiceDirectory implements Services, SupervisionListener {

    private static final Logger LOG = Logger.getLogger("dev.hadron");

    private final Board board = new Board();
    private final Map<String, ServiceTree.Service> services = new LinkedHashMap<>();
    private ServiceTree tree = new ServiceTree(null, "", List.of());
    private volatile @Nullable Processes outside;
    private volatile @Nullable Processes callers;
    /** The root, null before it has started and once it has ended. Volatile: written by the start and by an event loop. */
    private volatile @Nullable Pid root;
    private volatile ChildState rootState = ChildState.STARTING;

    /**
     * Takes what is to be started. Called once, before the application's own start.
     *
     * @param outside the kernel in the name of the configuration
     * @param callers the kernel in the name of whoever calls
     */
    public void prepare(ServiceTree declared, Processes outside, Processes callers) {
        this.tree = declared;
        this.outside = outside;
        this.callers = callers;
        declared.services().forEach(service -> services.put(service.id(), service));
    }

    /** Starts the services once the application's own observers of its start have run, which they may need. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        Processes processes = outside;
        if (tree.root() == null || processes == null) {
            return;
        }
        Pid started = Supervisors.start(processes, tree.root(), tree.host());
        root = started;
        processes.watch(started).subscribe().with(this::ended, failure -> LOG.debug("Nobody watches the services", failure));
    }

    private void ended(ProcessEvent.Exit exit) {
        root = null;
        if (exit.result() instanceof ExitResult.Failure failure && rootState != ChildState.STOPPED) {
            rootState = ChildState.FAILED;
            LOG.errorf("Hadron's services have ended and are not started again: %s", failure.error().message());
        } else {
            rootState = ChildState.STOPPED;
        }
    }

    /**
     * Stops the services in reverse order; those that take longer than the timeout are ended by force.
     *
     * @return what is left of the timeout
     */
    public Duration stop(Duration timeout, Duration grace) {
        Pid running = root;
        Processes processes = outside;
        if (running == null || processes == null) {
            return timeout;
        }
        long began = System.nanoTime();
        rootState = ChildState.STOPPED;
        try {
            Uni<ProcessEvent.Exit> end = processes.watch(running);
            processes.cancel(running, timeout);
            end.await().atMost(timeout.plus(grace));
        } catch (ProcessException e) {
            LOG.debugf("The services were not stopped by themselves: %s", e.message());
        } catch (TimeoutException e) {
            LOG.warnf("Hadron's services did not end within %s s", timeout.plus(grace).toMillis() / 1000.0);
        }
        Duration left = timeout.minusNanos(System.nanoTime() - began);
        return left.isNegative() ? Duration.ZERO : left;
    }

    @Override
    public void changed(Pid supervisor, String supervisorId, ChildInfo child) {
        board.changed(supervisor, supervisorId, child);
    }

    @Override
    public void removed(Pid supervisor, String supervisorId, String child) {
        board.removed(supervisorId, child);
    }

    @Override
    public List<ServiceInfo> list() {
        return services.values().stream().map(this::info).toList();
    }

    @Override
    public ServiceInfo find(String id) {
        return info(declared(id));
    }

    private ServiceTree.Service declared(String id) {
        ServiceTree.Service service = services.get(id);
        if (service == null) {
            throw new ProcessException(ErrorKind.NOT_FOUND, "service not found: " + id);
        }
        return service;
    }

    @Override
    public Uni<ServiceInfo> start(String id) {
        return ask(id, SupervisorRef::startChild);
    }

    @Override
    public Uni<ServiceInfo> restart(String id) {
        return ask(id, SupervisorRef::restartChild);
    }

    @Override
    public Uni<ServiceInfo> stop(String id) {
        return ask(id, SupervisorRef::stopChild);
    }

    private Uni<ServiceInfo> ask(String id, BiFunction<SupervisorRef, String, Uni<ChildInfo>> request) {
        ServiceTree.Service service = declared(id);
        Pid supervisor = supervisor(service.supervisors());
        Processes processes = callers;
        if (supervisor == null || processes == null) {
            throw new ProcessException(ErrorKind.UNAVAILABLE,
                    "the supervisor of service " + id + " does not run: " + service.supervisors().get(0));
        }
        return request.apply(Supervisors.of(processes, supervisor), id).map(done -> info(service));
    }

    /** The process of the first of these supervisors, null where it has none. */
    private @Nullable Pid supervisor(List<String> supervisors) {
        if (supervisors.size() == 1) {
            return root;
        }
        Entry entry = board.find(supervisors.get(1), supervisors.get(0));
        return entry == null || !entry.supervisor().equals(supervisor(supervisors.subList(1, supervisors.size()))) ? null
                : entry.child().pid();
    }

    private ServiceInfo info(ServiceTree.Service service) {
        Pid supervisor = supervisor(service.supervisors());
        Entry entry = board.find(service.supervisors().get(0), service.id());
        ChildInfo child = entry == null ? null : entry.child();
        boolean current = entry != null && entry.supervisor().equals(supervisor);
        return new ServiceInfo(service.id(), service.definition(), service.host(), service.supervisors().get(0),
                current && child != null ? child.state() : stateOf(service.supervisors()),
                current && child != null && child.ready(), service.required(),
                current && child != null ? child.pid() : null, service.restart(), entry == null ? 0 : entry.restarts(),
                current && child != null ? child.delay() : Duration.ZERO, child == null ? null : child.kind(),
                child == null ? "" : child.reason());
    }

    /** What somebody does whose supervisor, the first of these, does not run, or has only just been started. */
    private ChildState stateOf(List<String> supervisors) {
        if (supervisors.size() == 1) {
            return root == null ? rootState : ChildState.STARTING;
        }
        List<String> above = supervisors.subList(1, supervisors.size());
        Entry entry = board.find(above.get(0), supervisors.get(0));
        if (entry == null || !entry.supervisor().equals(supervisor(above))) {
            return stateOf(above);
        }
        return entry.child().pid() == null ? entry.child().state() : ChildState.STARTING;
    }
}
