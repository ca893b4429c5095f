package dev.hadron.deployment.guides.started;

import jakarta.enterprise.context.ApplicationScoped;

import dev.hadron.Behavior;
import dev.hadron.ProcessDefinition;
import dev.hadron.Self;

@ApplicationScoped
class Visits {

    @ProcessDefinition("app.shop:visits")
    Behavior visits(Self self, int start) {
        int[] count = { start };
        return message -> {
            switch (message.topic()) {
                case "visit" -> count[0]++;
                case "count" -> self.send(message.from(), "visits", count[0]);
                default -> throw new IllegalArgumentException("unknown topic " + message.topic());
            }
        };
    }
}
