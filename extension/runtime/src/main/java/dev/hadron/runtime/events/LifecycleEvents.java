package dev.hadron.runtime.events;

import java.time.Instant;
import java.util.List;
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
 * Tells what becomes of processes to whoever listens at the moment. While nobody does, an event costs one look at a list
 * that is read by all and hardly ever written. Any thread.
 */
@Singleton
public class LifecycleEvents implements LifecycleListener, SupervisionListener {

    /** Written when a listener comes or goes; an event loop that sees that a moment late tells it a moment late. */
    private final List<EventBuffer> buffers = new CopyOnWriteArrayList<>();

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

    @Override
    public void restarts(Pid supervisor, String supervisorId, ChildInfo child) {
        tell(() -> new LifecycleEvent(Kind.RESTARTED, Instant.now(), child.pid(), child.definition(), child.host(), null,
                child.id(), child.kind(), child.kind() == null ? null : child.reason()));
    }

    private void tell(Supplier<LifecycleEvent> event) {
        if (!buffers.isEmpty()) {
            LifecycleEvent happened = event.get();
            buffers.forEach(buffer -> buffer.offer(happened));
        }
    }
}
