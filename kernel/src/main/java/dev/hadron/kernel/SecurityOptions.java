package dev.hadron.kernel;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.security.Actor;
import dev.hadron.security.Scope;

/**
 * Who calls from where no builder says so (R13.4).
 *
 * @param enforced whether any policy is configured: then a call without a scope is denied, else it is allowed
 * @param outside in whose name code outside of processes calls; null for {@code system}, which may do everything
 * @param hosts in whose name the processes call that {@code system} spawns on a host, by the host's id; none where it is
 *        missing
 */
public record SecurityOptions(boolean enforced, @Nullable Identity outside, Map<String, Identity> hosts) {

    /** No policies: everything is allowed. */
    public static final SecurityOptions NONE = new SecurityOptions(false, null, Map.of());

    /** Copies the map. */
    public SecurityOptions {
        hosts = Map.copyOf(new HashMap<>(hosts));
    }

    /**
     * A principal and what it may do.
     *
     * @param actor null for nobody
     * @param scope null for none
     */
    public record Identity(@Nullable Actor actor, @Nullable Scope scope) {

        /** Nobody, without a scope. */
        public static final Identity NONE = new Identity(null, null);
    }
}
