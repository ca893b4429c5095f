package dev.hadron.deployment.guides.started;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.hadron.Processes;
import io.quarkus.runtime.StartupEvent;

@ApplicationScoped
class VisitsStart {

    void start(@Observes StartupEvent event, Processes processes) {
        processes.withContext(Map.of()).withName("visits").spawn("app.shop:visits", "app:processes", 0);
    }
}
