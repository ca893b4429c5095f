package dev.hadron.runtime.config;

import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigGroup;

/** A principal and what it may do. */
@ConfigGroup
public interface IdentityConfig {

    /** The actor's id. */
    Optional<String> actor();

    /** The name of the scope. */
    Optional<String> scope();
}
