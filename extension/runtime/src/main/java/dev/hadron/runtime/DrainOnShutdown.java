package dev.hadron.runtime;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.runtime.shutdown.ShutdownListener;

/** Refuses new processes as soon as the application begins to stop, which also makes it not ready. */
public class DrainOnShutdown implements ShutdownListener {

    @Override
    public void preShutdown(ShutdownNotification notification) {
        try {
            ArcContainer container = Arc.container();
            if (container != null && container.isRunning()) {
                container.instance(KernelLifecycle.class).get().drain();
            }
        } finally {
            notification.done();
        }
    }
}
