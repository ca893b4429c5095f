package dev.hadron.deployment.guides.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.hadron.ExitResult;
import dev.hadron.Pid;
import dev.hadron.Processes;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class Office {

    @Inject
    Processes processes;

    Uni<String> endOf(Pid printer) {
        return processes.watch(printer).map(exit -> {
            if (exit.result() instanceof ExitResult.Failure failure) {
                return failure.error().kind() + ": " + failure.error().message();
            }
            return "ended";
        });
    }
}
