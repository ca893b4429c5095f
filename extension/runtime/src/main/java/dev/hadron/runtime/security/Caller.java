package dev.hadron.runtime.security;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.hadron.security.Actor;

/**
 * Who calls from outside of processes.
 *
 * @param actor the principal; null where it is anonymous
 * @param roles what chooses its scope
 */
public record Caller(@Nullable Actor actor, Set<String> roles) {

    /** Somebody who has not signed in. */
    public static final Caller ANONYMOUS = new Caller(null, Set.of());
}
