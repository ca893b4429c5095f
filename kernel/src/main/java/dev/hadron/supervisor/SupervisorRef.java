package dev.hadron.supervisor;

import java.time.Duration;
import java.util.List;

import io.smallrye.mutiny.Uni;

/**
 * A live supervisor, to be asked for something. Each call is a message to it, sent when the {@code Uni} is subscribed to, in
 * the name of whoever made the {@code Processes} that it came from; the answer fails as {@link
 * dev.hadron.Processes#ask(dev.hadron.Pid, String, Duration, Object...)} does, with {@code NOT_FOUND} where the
 * supervisor has no such child, and with {@code UNAVAILABLE} where it is stopping.
 */
public interface SupervisorRef {

    /** The same supervisor, asked with another patience than 30 s. */
    SupervisorRef withTimeout(Duration timeout);

    /**
     * Adds a child behind all others and starts it. Where it cannot be spawned, that is the answer and it is not added. One
     * that has been added so is forgotten when it ends and is not started again.
     *
     * @return the child; fails with {@code ALREADY_EXISTS} where there is one of that id, and as a spawn does
     */
    Uni<ChildInfo> startChild(ChildSpec child);

    /** Starts a child that does not run, at once where it backs off; one that runs is left alone. */
    Uni<ChildInfo> startChild(String id);

    /**
     * Stops a child where it runs, and starts it anew, with its backoff as new. Its siblings are left alone, whatever the
     * strategy. (Erlang's {@code restart_child} refuses one that runs.)
     */
    Uni<ChildInfo> restartChild(String id);

    /**
     * Stops a child: CANCEL, then the end by force at its stop timeout. It stays stopped until it is asked to start.
     *
     * @return the child once it has ended
     */
    Uni<ChildInfo> stopChild(String id);

    /** Forgets a child that has ended; fails with {@code CONFLICT} where it has not, or is to be started again. */
    Uni<Void> deleteChild(String id);

    /** All children, in the order of their start. */
    Uni<List<ChildInfo>> children();

    /** How many children there are. */
    Uni<ChildCounts> countChildren();
}
