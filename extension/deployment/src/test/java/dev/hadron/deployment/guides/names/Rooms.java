package dev.hadron.deployment.guides.names;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.hadron.Behavior;
import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessDefinition;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.Self;

@ApplicationScoped
class Rooms {

    @Inject
    Processes processes;

    @ProcessDefinition("app.chat:room")
    Behavior room(Self self) {
        return message -> self.end(message.payload());
    }

    @ProcessDefinition("app.chat:lobby")
    Behavior lobby(Self self) {
        self.register("lobby");
        return message -> self.send(message.from(), "welcome", message.payload());
    }

    Pid room(String name) {
        while (true) {
            try {
                return processes.lookup(name);
            } catch (ProcessException e) {
                if (e.kind() != ErrorKind.NOT_FOUND) {
                    throw e;
                }
            }
            try {
                return processes.withContext(Map.of()).withName(name).spawn("app.chat:room", "app:processes");
            } catch (ProcessException e) {
                if (e.kind() != ErrorKind.ALREADY_EXISTS) {
                    throw e;
                }
            }
        }
    }
}
