package dev.hadron.deployment.guides.processes;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.hadron.Pid;
import dev.hadron.Processes;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class Checkout {

    @Inject
    Processes processes;

    Pid open(String customer) {
        return processes.spawn("app.orders:order", "app:processes", customer);
    }

    Uni<Integer> total(List<Integer> prices) {
        return processes.exec(Duration.ofSeconds(5), "app.orders:total", "app:processes", prices);
    }

    Pid openFor(String tenant, String customer) {
        return processes.withContext(Map.of("tenant", tenant))
                .withName("order of " + customer)
                .withMessage("add", "a gift")
                .spawn("app.orders:order", "app:processes", customer);
    }
}
