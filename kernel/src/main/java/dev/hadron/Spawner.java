package dev.hadron;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.security.Actor;
import dev.hadron.security.Scope;
import io.smallrye.mutiny.Uni;

/**
 * Builds processes with context, a name and messages (R11). Immutable: each {@code with…} gives a new builder, and
 * one builder spawns any number of times with the same effect. Nothing fails before the last call, which fails like a
 * plain spawn. Any thread.
 */
public interface Spawner {

    /** A builder whose context has these values too, over those that are there. */
    Spawner withContext(Map<String, ?> values);

    /** A builder whose processes, and their children, call in the name of this actor; needs {@code process.security} (R13). */
    Spawner withActor(Actor actor);

    /** A builder whose processes, and their children, may do what this scope allows; needs {@code process.security} (R13). */
    Spawner withScope(Scope scope);

    /**
     * A builder whose processes have this name before their first step; taken: {@code ALREADY_EXISTS}, and nothing is spawned.
     */
    Spawner withName(String name);

    /**
     * A builder whose processes find this message, from their spawner, ahead of everything else; in order where there are
     * several.
     */
    Spawner withMessage(String topic, @Nullable Object... payload);

    /** Starts a process; see {@link Processes#spawn}. */
    Pid spawn(String definition, String host, @Nullable Object... arguments);

    /** Starts a process and monitors it; {@code INVALID} outside a process. */
    Pid spawnMonitored(String definition, String host, @Nullable Object... arguments);

    /** Starts a process and links to it; {@code INVALID} outside a process. */
    Pid spawnLinked(String definition, String host, @Nullable Object... arguments);

    /** Starts a process, links to it and monitors it; {@code INVALID} outside a process. */
    Pid spawnLinkedMonitored(String definition, String host, @Nullable Object... arguments);

    /** Starts a process when subscribed to and waits for its result; see {@link Processes#exec}. */
    <T> Uni<T> exec(String definition, String host, @Nullable Object... arguments);

    /** The same, for a limited time. */
    <T> Uni<T> exec(Duration timeout, String definition, String host, @Nullable Object... arguments);
}
