package dev.hadron.deployment;

import java.util.Optional;

import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.metrics.MetricsCapabilityBuildItem;
import io.quarkus.runtime.metrics.MetricsFactory;
import io.quarkus.smallrye.health.deployment.spi.HealthBuildItem;

/** Makes the kernel observable where the application has the extensions for it. */
class ObservabilityProcessor {

    private static final String HEALTH = "dev.hadron.runtime.health.";
    private static final String METERS = "dev.hadron.runtime.metrics.";
    private static final String TRACING = "dev.hadron.runtime.tracing.";

    @BuildStep
    void addHealthChecks(HadronBuildTimeConfig config, BuildProducer<HealthBuildItem> checks) {
        checks.produce(new HealthBuildItem(HEALTH + "HadronLiveness", config.health().enabled()));
        checks.produce(new HealthBuildItem(HEALTH + "HadronReadiness", config.health().enabled()));
        checks.produce(new HealthBuildItem(HEALTH + "ServicesReadiness", config.health().enabled()));
    }

    @BuildStep
    AdditionalBeanBuildItem addMeters(HadronBuildTimeConfig config, Optional<MetricsCapabilityBuildItem> metrics) {
        boolean wanted = config.metrics().enabled()
                && metrics.map(found -> found.metricsSupported(MetricsFactory.MICROMETER)).orElse(false);
        return AdditionalBeanBuildItem.unremovableOf(wanted ? METERS + "MicrometerMeters" : METERS + "NoMeters");
    }

    @BuildStep
    AdditionalBeanBuildItem addTracing(HadronBuildTimeConfig config, Capabilities capabilities) {
        boolean wanted = config.tracing().enabled() && capabilities.isPresent(Capability.OPENTELEMETRY_TRACER);
        return AdditionalBeanBuildItem.unremovableOf(TRACING + (wanted ? "OpenTelemetryTracing" : "NoTracing"));
    }
}
