package dev.hadron.runtime.security;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import dev.hadron.Processes;
import dev.hadron.kernel.Kernel;
import dev.hadron.kernel.SecurityOptions.Identity;
import dev.hadron.runtime.config.Security;

/**
 * The kernel as each caller outside of processes sees it (R13.4). What a caller may do is found out at its first call,
 * and kept for so many callers that it seldom has to be found out again.
 */
final class Callers {

    private static final int MOST = 1024;

    private final Kernel kernel;
    private final Security security;
    private final Processes anonymous;
    /** Emptied where it is full; keys have only the roles that bring a scope. */
    private final Map<Caller, Processes> known = new ConcurrentHashMap<>();

    Callers(Kernel kernel, Security security) {
        this.kernel = kernel;
        this.security = security;
        this.anonymous = security.options().enforced() && security.options().outside() == null
                ? kernel.processes(Identity.NONE)
                : kernel.processes();
    }

    /** As somebody sees it who has not signed in: never as the system where policies are enforced. */
    Processes anonymous() {
        return anonymous;
    }

    /** As somebody sees it who has signed in. */
    Processes of(Caller caller) {
        Set<String> roles = caller.roles().stream().filter(security.roles()::containsKey)
                .collect(Collectors.toUnmodifiableSet());
        Caller key = new Caller(caller.actor(), roles);
        Processes found = known.get(key);
        if (found == null) {
            if (known.size() >= MOST) {
                known.clear();
            }
            found = kernel.processes(new Identity(key.actor(), security.scope(roles)));
            known.put(key, found);
        }
        return found;
    }
}
