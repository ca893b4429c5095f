package dev.hadron.deployment.guides.cancel;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.hadron.Pid;
import dev.hadron.Processes;

@ApplicationScoped
class Shift {

    @Inject
    Processes processes;

    void close(Pid session) {
        processes.cancel(session, Duration.ofSeconds(5));
    }

    void kill(Pid session) {
        processes.terminate(session);
    }
}
