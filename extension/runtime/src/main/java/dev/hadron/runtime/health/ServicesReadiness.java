package dev.hadron.runtime.health;

import java.util.Locale;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import dev.hadron.runtime.config.HadronRuntimeConfig;
import dev.hadron.runtime.service.ServiceInfo;
import dev.hadron.runtime.service.Services;

/** Ready while every required service runs, or has ended normally by itself. */
@Readiness
@Singleton
public class ServicesReadiness implements HealthCheck {

    private final Services services;
    private final HadronRuntimeConfig config;

    ServicesReadiness(Services services, HadronRuntimeConfig config) {
        this.services = services;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        Reasons reasons = new Reasons("Hadron services", config);
        for (ServiceInfo service : services.list()) {
            if (service.required() && !service.ready()) {
                reasons.down(service.id(), service.state().name().toLowerCase(Locale.ROOT).replace('_', '-')
                        + (service.reason().isEmpty() ? "" : ": " + service.reason()));
            }
        }
        return reasons.response();
    }
}
