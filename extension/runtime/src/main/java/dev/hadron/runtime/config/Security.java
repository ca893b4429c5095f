package dev.hadron.runtime.config;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.hadron.kernel.SecurityOptions;
import dev.hadron.security.Policy;
import dev.hadron.security.Scope;

/**
 * Who may do what, as configuration says (R13).
 *
 * @param options for the kernel
 * @param policies all policies, by their names
 * @param roles the policies that a role brings, by the role's name
 */
public record Security(SecurityOptions options, Map<String, Policy> policies, Map<String, List<Policy>> roles) {

    /** Copies the maps. */
    public Security {
        policies = Map.copyOf(policies);
        roles = Map.copyOf(roles);
    }

    /** Whether anything is configured, so that it matters who calls. */
    public boolean isConfigured() {
        return options.enforced() || options.outside() != null || !options.hosts().isEmpty() || !roles.isEmpty();
    }

    /** The policies of several roles together; null where none of them has a scope. */
    public @Nullable Scope scope(Collection<String> of) {
        Set<Policy> policies = new LinkedHashSet<>();
        boolean any = false;
        for (String role : of) {
            List<Policy> own = roles.get(role);
            if (own != null) {
                any = true;
                policies.addAll(own);
            }
        }
        return any ? new Scope(List.copyOf(policies)) : null;
    }
}
