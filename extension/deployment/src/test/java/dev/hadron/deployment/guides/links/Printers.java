package dev.hadron.deployment.guides.links;

import jakarta.enterprise.context.ApplicationScoped;

import dev.hadron.Behavior;
import dev.hadron.Pid;
import dev.hadron.ProcessDefinition;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessOptions;
import dev.hadron.Self;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class Printers {

    @ProcessDefinition("app.print:printer")
    Behavior printer(Self self) {
        return message -> {
            switch (message.topic()) {
                case "jam" -> throw new IllegalStateException("out of paper");
                case "off" -> self.end("off");
                default -> self.send(message.from(), "printed", message.payload());
            }
        };
    }

    @ProcessDefinition("app.print:keeper")
    Behavior keeper(Self self) {
        return new Keeper(self);
    }

    @ProcessDefinition("app.print:pair")
    Behavior pair(Self self) {
        Pid printer = self.spawnLinked("app.print:printer", "app:processes");
        return message -> self.send(printer, message.topic());
    }

    @ProcessDefinition("app.print:watchful")
    Uni<Object> watchful(Self self) {
        self.options(new ProcessOptions(true));
        Pid printer = self.spawnLinked("app.print:printer", "app:processes");
        self.send(printer, "jam");
        return self.events().receive().map(ProcessEvent::kind);
    }

    @ProcessDefinition("app.print:replacing")
    Behavior replacing(Self self) {
        Pid printer = self.spawnLinked("app.print:printer", "app:processes");
        return message -> {
            self.unlink(printer);
            self.terminate(printer);
            self.send(message.from(), "replaced");
        };
    }
}
