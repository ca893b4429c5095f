package dev.hadron.runtime.metrics;

import jakarta.inject.Singleton;

import dev.hadron.kernel.GroupMeters;
import dev.hadron.kernel.Kernel;
import dev.hadron.runtime.service.Services;

/** No meters, where the application has no Micrometer extension or does not want them. */
@Singleton
public class NoMeters implements KernelMeters {

    @Override
    public void start(Kernel kernel) {
        // nothing to register
    }

    @Override
    public void services(Services services) {
        // nothing to register
    }

    @Override
    public void group(GroupMeters group) {
        // nothing to register
    }
}
