package dev.hadron.runtime.config;

import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigGroup;

/** A principal and what it may do. */
@ConfigGroup
public interface IdentityConfig {

    /** In whose name it calls: an actor's id. */
    Optional<String> actor();

    /** What it may do: a scope's name. */
    Optional<String> scope();
}
