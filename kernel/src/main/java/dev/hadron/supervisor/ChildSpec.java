package dev.hadron.supervisor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.SourceId;

/**
 * What a supervisor knows of a child: what it is and how it is started, stopped and started again. Immutable, as long as
 * the values in the arguments are: they are copied at each start.
 *
 * @param id what the child is called, 1 to 128 characters, unique among the children of its supervisor
 * @param definition the id of the definition that it runs
 * @param host the id of the host that it runs on
 * @param arguments for the definition
 * @param name the name that each of its processes has, null for none
 * @param restart after which ends it is started again
 * @param backoff how long it waits for that
 * @param stopTimeout how long it has between CANCEL and the end by force; zero for no time at all
 * @param dependsOn ids of children that stand before it; it starts when all of them are ready
 */
public record ChildSpec(String id, String definition, String host, List<@Nullable Object> arguments, @Nullable String name,
        Restart restart, Backoff backoff, Duration stopTimeout, Set<String> dependsOn) {

    /** What a child has to stop unless told otherwise. */
    public static final Duration DEFAULT_STOP_TIMEOUT = Duration.ofSeconds(10);

    /** As good as no limit; what a supervisor has, whose own children have theirs. */
    public static final Duration NO_STOP_TIMEOUT = Duration.ofDays(36_500);

    private static final int LONGEST_ID = 128;

    /** Copies the collections and checks every value; {@code INVALID} names what is wrong. */
    public ChildSpec {
        if (id == null || id.isBlank() || id.length() > LONGEST_ID) {
            throw new ProcessException(ErrorKind.INVALID,
                    "the id of a child has 1 to " + LONGEST_ID + " characters, unlike '" + id + "'");
        }
        SourceId.check("definition", definition);
        SourceId.check("host", host);
        if (restart == null || backoff == null) {
            throw new ProcessException(ErrorKind.INVALID, "child " + id + " needs a restart type and a backoff");
        }
        if (stopTimeout == null || stopTimeout.isNegative()) {
            throw new ProcessException(ErrorKind.INVALID, "a stop timeout is zero or more, not " + stopTimeout);
        }
        arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
        dependsOn = Collections.unmodifiableSet(new LinkedHashSet<>(dependsOn));
    }

    /** A transient child with every default. */
    public static ChildSpec of(String id, String definition, String host, @Nullable Object... arguments) {
        return new ChildSpec(id, definition, host, Arrays.asList(arguments), null, Restart.TRANSIENT, Backoff.DEFAULT,
                DEFAULT_STOP_TIMEOUT, Set.of());
    }

    /** A supervisor as a child, with its own id: permanent, and with as much time to stop as its children need. */
    public static ChildSpec of(Supervisor supervisor, String host) {
        return of(supervisor.id(), Supervisor.DEFINITION, host, supervisor).withRestart(Restart.PERMANENT)
                .withStopTimeout(NO_STOP_TIMEOUT);
    }

    /** This child, with this name. */
    public ChildSpec withName(String name) {
        return new ChildSpec(id, definition, host, arguments, name, restart, backoff, stopTimeout, dependsOn);
    }

    /** This child, started again after other ends. */
    public ChildSpec withRestart(Restart restart) {
        return new ChildSpec(id, definition, host, arguments, name, restart, backoff, stopTimeout, dependsOn);
    }

    /** This child, waiting otherwise before it is started again. */
    public ChildSpec withBackoff(Backoff backoff) {
        return new ChildSpec(id, definition, host, arguments, name, restart, backoff, stopTimeout, dependsOn);
    }

    /** This child, with so much time to stop. */
    public ChildSpec withStopTimeout(Duration stopTimeout) {
        return new ChildSpec(id, definition, host, arguments, name, restart, backoff, stopTimeout, dependsOn);
    }

    /** This child, starting after these. */
    public ChildSpec dependingOn(String... children) {
        return new ChildSpec(id, definition, host, arguments, name, restart, backoff, stopTimeout,
                new LinkedHashSet<>(Arrays.asList(children)));
    }

    /** Whether the child is a supervisor itself. */
    boolean isSupervisor() {
        return Supervisor.DEFINITION.equals(definition);
    }
}
