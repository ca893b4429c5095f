package dev.hadron.lua.deployment.guides.java;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.hadron.Processes;
import dev.hadron.lua.runtime.Scripts;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class Office {

    @Inject
    Processes processes;
    @Inject
    Scripts scripts;

    Uni<Long> total(int net) {
        scripts.put("app.office:tax", "return function(net) return net + net // 5 end", "the office");
        return processes.exec("app.office:tax", "app:processes", net);
    }
}
