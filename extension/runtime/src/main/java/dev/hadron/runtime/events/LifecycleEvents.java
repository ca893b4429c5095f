package dev.hadron.runtime.events;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.kernel.GroupMeters.Outcome;
import dev.hadron.kernel.LifecycleListener;
import dev.hadron.runtime.events.LifecycleEvent.Kind;
import dev.hadron.supervisor.ChildInfo;
import dev.hadron.supervisor.SupervisionListener;

/**
 * Tells what becomes of processes to whoever listens at the moment. While nobody does, an event costs one look at a list that
 * is
 * read by all and hardly ever written. Any thread.
 */
@Singleton
public class LifecycleEvents implements LifecycleListener {

    /** Written when a listener comes or goes; an event loop that sees that a moment late tells it a moment late. */
    private final List<EventBuffer> buffers = new CopyOnWriteArrayList<>();

    /**
     * How often each service was to be started again, by its supervisor and id; only its supervisor's event loop touches it.
     */
    private final Map<Pid, Map<String, Long>> restarts = new ConcurrentHashMap<>();

    /**
     * Begins to keep events for somebody who takes them when there is time.
     *
     * @param capacity how many at most; what comes while so many wait is counted, and lost
     * @param wanted which events; called where they happen, so it must be fast
     */
    public EventBuffer listen(int capacity, Predicate<LifecycleEvent> wanted) {
        EventBuffer buffer = new EventBuffer(capacity, wanted, buffers::remove);
        buffers.add(buffer);
        return buffer;
    }

    /** How many listen now. */
    public int listeners() {
        return buffers.size();
    }

    @Override
    public void spawned(Pid pid, String definition, @Nullable Pid parent) {
        tell(() -> new LifecycleEvent(Kind.SPAWNED, Instant.now(), pid, definition, pid.host(), parent, null, null, null));
    }

    @Override
    public void ended(Pid pid, String definition, Outcome outcome, @Nullable ProcessException error) {
        tell(() -> new LifecycleEvent(Kind.ENDED, Instant.now(), pid, definition, pid.host(), null, null,
                error == null ? null : error.kind(), error == null ? null : error.message()));
    }

    @Override
    public void refused(@Nullable Pid pid, String definition, String host, String reason) {
        tell(() -> new LifecycleEvent(Kind.REFUSED, Instant.now(), pid, definition, host, null, null, null, reason));
    }

    /** Tells another listener to supervisors all that this one is told. */
    public SupervisionListener supervision(SupervisionListener other) {
        return new SupervisionListener() {
            @Override
            public void changed(Pid supervisor, String supervisorId, ChildInfo child) {
                other.changed(supervisor, supervisorId, child);
                restarted(supervisor, child);
            }

            @Override
            public void removed(Pid supervisor, String supervisorId, String child) {
                other.removed(supervisor, supervisorId, child);
                restarts.getOrDefault(supervisor, Map.of()).remove(child);
            }
        };
    }

    /** A child is told of several times on its way from a crash to its next start; the count of its restarts grows once. */
    private void restarted(Pid supervisor, ChildInfo child) {
        Long before = restarts.computeIfAbsent(supervisor, pid -> new HashMap<>()).put(child.id(), child.restarts());
        if (child.restarts() > (before == null ? 0 : before)) {
            tell(() -> new LifecycleEvent(Kind.RESTARTED, Instant.now(), child.pid(), child.definition(), child.host(), null,
                    child.id(), child.kind(), child.kind() == null ? null : child.reason()));
        }
    }

    private void tell(Supplier<LifecycleEvent> event) {
        if (!buffers.isEmpty()) {
            LifecycleEvent happened = event.get();
            buffers.forEach(buffer -> buffer.offer(happened));
        }
    }
}
