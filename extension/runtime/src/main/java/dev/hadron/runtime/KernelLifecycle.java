package dev.hadron.runtime;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.hadron.Processes;
import dev.hadron.kernel.HostOptions;
import dev.hadron.kernel.Inspector;
import dev.hadron.kernel.Kernel;
import dev.hadron.kernel.KernelBuilder;
import dev.hadron.kernel.VertxLoops;
import dev.hadron.runtime.body.CurrentProcess;
import dev.hadron.runtime.config.FurtherKeys;
import dev.hadron.runtime.config.HadronConfiguration;
import dev.hadron.runtime.config.HadronRuntimeConfig;
import dev.hadron.runtime.config.KnownDefinitions;
import dev.hadron.runtime.config.Security;
import dev.hadron.runtime.definition.DefinitionCatalog;
import dev.hadron.runtime.definition.DefinitionMethod;
import dev.hadron.runtime.definition.MethodDefinitions;
import dev.hadron.runtime.events.LifecycleEvents;
import dev.hadron.runtime.log.ProcessFields;
import dev.hadron.runtime.metrics.KernelMeters;
import dev.hadron.runtime.security.CallersProcesses;
import dev.hadron.runtime.security.CurrentCaller;
import dev.hadron.runtime.service.ServiceDirectory;
import dev.hadron.runtime.tracing.KernelTracing;
import dev.hadron.spi.ArgumentConverter;
import dev.hadron.spi.DefinitionProvider;
import dev.hadron.spi.Parameters;
import io.quarkus.arc.All;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.Vertx;

/** Starts the kernel of the application, stops it, and makes its faces injectable. */
@Singleton
public class KernelLifecycle {

    private static final Logger LOG = Logger.getLogger("dev.hadron");
    private static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);
    private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration SHUTDOWN_TIMEOUT_OF_DEVELOPERS = Duration.ofSeconds(1);
    /** What the forced ends may take once the shutdown timeout has passed. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final HadronRuntimeConfig config;
    private volatile @Nullable Kernel kernel;
    private volatile @Nullable Processes processes;
    private volatile @Nullable DefinitionCatalog catalog;

    @Inject
    Vertx vertx;
    @Inject
    KernelMeters meters;
    @Inject
    KernelTracing tracing;
    @Inject
    Instance<ArgumentConverter> converter;
    @Inject
    CurrentCaller caller;
    @Inject
    ServiceDirectory services;
    @Inject
    LifecycleEvents events;
    @All
    List<DefinitionProvider> providers;
    @All
    List<FurtherKeys> furtherKeys;

    KernelLifecycle(HadronRuntimeConfig config) {
        this.config = config;
    }

    void start(List<DefinitionMethod> methods) {
        SmallRyeConfig all = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
        KnownDefinitions definitions = new KnownDefinitions(
                methods.stream().collect(Collectors.toMap(DefinitionMethod::id, DefinitionMethod::types)), providers);
        HadronConfiguration.check(all, definitions, furtherKeys);
        Security who = HadronConfiguration.security(all);
        List<HostOptions> hosts = HadronConfiguration.hosts(config);
        DefinitionProvider ofMethods = new MethodDefinitions(methods,
                converter.isUnsatisfied() ? Parameters.NO_CONVERTER : converter.get());
        catalog = new DefinitionCatalog(Stream.concat(Stream.of(ofMethods), providers.stream()).toList());
        KernelBuilder builder = Kernel.builder()
                .loops(VertxLoops.of(vertx, context -> VertxContextSafetyToggle.setContextSafe(context, true)))
                .definitions(ofMethods)
                .onBody(CurrentProcess::mark)
                .security(who.options())
                .blocking(new BlockingExecutor())
                .supervision(services)
                .supervision(events)
                .lifecycle(events)
                .tracing(tracing.tracing())
                .onGroup(meters::group);
        providers.forEach(builder::definitions);
        hosts.forEach(builder::host);
        config.spin().ifPresent(builder::spin);
        Kernel started = builder.start();
        kernel = started;
        CurrentProcess current = new CurrentProcess(started);
        ProcessFields.add(current);
        processes = who.isConfigured() ? new CallersProcesses(started, who, caller, current) : started.processes();
        services.prepare(HadronConfiguration.services(all, definitions), started.processes(), processes);
        meters.start(started);
        meters.services(services);
        if (!who.options().enforced()) {
            LOG.info(
                    "Hadron has no policy, so every call is allowed that has no scope; declare policies in application.properties,"
                            + " for example quarkus.hadron.policy.\"all\".effect=allow, .actions=* and .resources=*");
        }
        if (hosts.isEmpty()) {
            LOG.warn("Hadron has no host, so nothing can be spawned; declare one in application.properties, for example"
                    + " quarkus.hadron.host.\"app\\:processes\".max-processes=1000000");
        }
    }

    /** Refuses new processes from now on. */
    void drain() {
        Kernel running = kernel;
        if (running != null) {
            running.drain();
        }
    }

    /**
     * Lets the processes handle what waits, stops the services, then ends all other processes: asks them first, and forces
     * those that still live when the shutdown timeout has passed.
     */
    void stop() {
        Kernel running = kernel;
        if (running == null) {
            return;
        }
        running.drain();
        boolean developing = LaunchMode.current().isDevOrTest();
        Ends began = Ends.untilNow(running.inspector());
        workOff(running, config.drainTimeout().orElse(developing ? Duration.ZERO : DRAIN_TIMEOUT));
        Ends asked = Ends.untilNow(running.inspector());
        Duration timeout = config.shutdownTimeout().orElse(developing ? SHUTDOWN_TIMEOUT_OF_DEVELOPERS : SHUTDOWN_TIMEOUT);
        timeout = services.stop(timeout, GRACE);
        try {
            running.stop(timeout).await().atMost(timeout.plus(GRACE));
            Ends stopped = Ends.untilNow(running.inspector());
            Ends whenAsked = stopped.since(asked);
            LOG.infof("Hadron has stopped; processes that ended by themselves: %d, when asked: %d, by force: %d;"
                    + " messages left unread: %d", asked.since(began).all(),
                    whenAsked.all() - whenAsked.forced(), whenAsked.forced(), stopped.since(began).unread());
        } catch (TimeoutException e) {
            LOG.warnf("Hadron left processes behind, whose event loops did not answer within %s s: %s",
                    timeout.plus(GRACE).toMillis() / 1000.0, BusyLoops.describe(running.inspector()));
        } finally {
            ProcessFields.remove();
        }
    }

    /**
     * Waits until nothing is left to do. It looks again and again, because a process that told when it becomes idle would
     * pay for that with each message.
     */
    private static void workOff(Kernel running, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        try {
            for (long left = atMost.toNanos(); left > 0; left = deadline - System.nanoTime()) {
                if (running.isIdle().await().atMost(Duration.ofNanos(left))) {
                    return;
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        } catch (TimeoutException e) {
            LOG.debugf("The event loops did not answer within %s", atMost);
        }
    }

    @Produces
    @Singleton
    Kernel kernel() {
        Kernel running = kernel;
        if (running == null) {
            throw new IllegalStateException("Hadron has not started yet; it starts before the StartupEvent, and a"
                    + " DefinitionProvider or ArgumentConverter gets the Processes by Instance<Processes>");
        }
        return running;
    }

    @Produces
    @Singleton
    Processes processes() {
        kernel();
        return processes;
    }

    @Produces
    @Singleton
    DefinitionCatalog definitions() {
        kernel();
        return catalog;
    }

    @Produces
    @Singleton
    Inspector inspector() {
        return kernel().inspector();
    }
}
