package dev.hadron.runtime.config;

import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigGroup;

/** One scope (R13.3). One without policies allows nothing. */
@ConfigGroup
public interface ScopeConfig {

    /** The names of the policies, separated by commas. */
    Optional<String> policies();
}
