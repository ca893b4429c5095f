package dev.hadron.deployment.guides.hosts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.hadron.Behavior;
import dev.hadron.ErrorKind;
import dev.hadron.ProcessDefinition;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.Self;

@ApplicationScoped
class Jobs {

    @Inject
    Processes processes;

    @ProcessDefinition("app.jobs:job")
    Behavior job(Self self) {
        return message -> self.end(message.payload());
    }

    boolean tryStart() {
        try {
            processes.spawn("app.jobs:job", "app:jobs");
            return true;
        } catch (ProcessException e) {
            if (e.kind() == ErrorKind.UNAVAILABLE) {
                return false;
            }
            throw e;
        }
    }
}
