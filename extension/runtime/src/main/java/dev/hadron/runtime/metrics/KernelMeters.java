package dev.hadron.runtime.metrics;

import dev.hadron.kernel.GroupMeters;
import dev.hadron.kernel.Kernel;
import dev.hadron.runtime.service.Services;

/** Makes what the kernel counts readable for monitoring. */
public interface KernelMeters {

    /** Registers the meters of the kernel itself. Called once, when it has started. */
    void start(Kernel kernel);

    /** Registers the meters of the services that are declared. Called once, after {@link #start}. */
    void services(Services services);

    /** Registers the meters of a definition's processes on one host. Called at the first of its spawns, on any thread. */
    void group(GroupMeters group);
}
