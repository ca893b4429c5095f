package dev.hadron.runtime.health;

import java.util.Locale;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

import dev.hadron.runtime.service.ServiceInfo;
import dev.hadron.runtime.service.Services;

/** Ready while every required service runs, or has ended normally by itself. */
@Readiness
@Singleton
public class ServicesReadiness implements HealthCheck {

    private final Services services;

    ServicesReadiness(Services services) {
        this.services = services;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("Hadron services").up();
        for (ServiceInfo service : services.list()) {
            if (service.required() && !service.ready()) {
                response.down().withData(service.id(), service.state().name().toLowerCase(Locale.ROOT).replace('_', '-')
                        + (service.reason().isEmpty() ? "" : ": " + service.reason()));
            }
        }
        return response.build();
    }
}
