package dev.hadron.kernel;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.kernel.SecurityOptions.Identity;

/** The caller that is no process (R1.3). */
final class Outside implements Face {

    private final Kernel kernel;
    private final Guard guard;
    private final boolean system;

    /** @param identity in whose name it calls; null for {@code system}, which may do everything */
    Outside(Kernel kernel, @Nullable Identity identity) {
        this.kernel = kernel;
        this.system = identity == null;
        this.guard = identity == null ? Guard.OPEN : kernel.guard(identity);
    }

    @Override
    public Guard guard() {
        return guard;
    }

    /** What {@code system} spawns does not have its rights, but those that are configured for its host. */
    @Override
    public Heritage heirs(Host host) {
        return system ? host.heritage() : new Heritage(null, Map.of(), guard);
    }

    @Override
    public Kernel kernel() {
        return kernel;
    }

    @Override
    public @Nullable Process caller() {
        return null;
    }

    @Override
    public void checkAlive() {
        // is no process
    }

    @Override
    public void checkHere() {
        // is no process
    }
}
