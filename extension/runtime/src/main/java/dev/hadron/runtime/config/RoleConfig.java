package dev.hadron.runtime.config;

import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigGroup;

/** What a role may do. The policies of all roles of an identity apply together. */
@ConfigGroup
public interface RoleConfig {

    /** The names of the scopes, separated by commas. */
    Optional<String> scopes();
}
