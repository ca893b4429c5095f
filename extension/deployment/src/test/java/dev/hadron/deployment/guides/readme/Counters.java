package dev.hadron.deployment.guides.readme;

import jakarta.enterprise.context.ApplicationScoped;

import dev.hadron.Behavior;
import dev.hadron.ProcessDefinition;
import dev.hadron.Self;

@ApplicationScoped
class Counters {

    @ProcessDefinition("app.workers:counter")
    Behavior counter(Self self, int start) {
        int[] count = { start };
        return message -> {
            switch (message.topic()) {
                case "inc" -> count[0]++;
                case "get" -> self.send(message.from(), "count", count[0]);
                default -> self.fail(new IllegalArgumentException("unknown topic " + message.topic()));
            }
        };
    }
}
