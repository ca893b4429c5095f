package dev.hadron.deployment;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the build puts into the application. */
@ConfigMapping(prefix = "quarkus.hadron")
@ConfigRoot(phase = ConfigPhase.BUILD_TIME)
public interface HadronBuildTimeConfig {

    /** The health checks. */
    Health health();

    /** The meters. */
    Metrics metrics();

    /** The traces. */
    Tracing tracing();

    /** The health checks. */
    interface Health {

        /** Whether the application has Hadron's health checks, where it has the SmallRye Health extension. */
        @WithDefault("true")
        boolean enabled();
    }

    /** The meters. */
    interface Metrics {

        /** Whether the application has Hadron's meters, where it has the Micrometer extension. */
        @WithDefault("true")
        boolean enabled();
    }

    /** The traces. */
    interface Tracing {

        /** Whether traces go along with messages and spawns, where the application has the OpenTelemetry extension. */
        @WithDefault("true")
        boolean enabled();
    }
}
