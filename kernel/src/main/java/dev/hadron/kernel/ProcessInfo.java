package dev.hadron.kernel;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.hadron.Pid;

/**
 * One process, as it was at one moment on its own event loop.
 *
 * @param state what it is doing
 * @param names in the order in which it got them
 * @param mailbox how many messages wait for it
 * @param received how many it has received
 * @param sent how many it has sent
 * @param parent the process that spawned it, null where none did
 * @param links the processes linked to it, in the order of linking
 * @param monitors the processes that it watches, in order
 * @param monitoredBy the processes that watch it, in order
 */
public record ProcessInfo(Pid pid, String definition, String host, State state, List<String> names, int mailbox, long received,
        long sent, Instant startedAt, @Nullable Pid parent, List<Pid> links, List<Pid> monitors, List<Pid> monitoredBy,
        boolean trapLinks) {

    /** What a process is doing. */
    public enum State {
        /** Its definition has not begun yet. */
        STARTING,
        /** It has work and waits for its turn. */
        READY,
        /** It waits for a message, an event or something of its own. */
        WAITING
    }
}
