package dev.hadron.deployment.guides.upgrade;

import jakarta.enterprise.context.ApplicationScoped;

import dev.hadron.Behavior;
import dev.hadron.ProcessDefinition;
import dev.hadron.Self;

@ApplicationScoped
class Tills {

    @ProcessDefinition("app.shop:till")
    Behavior till(Self self, int start) {
        int[] total = { start };
        return message -> {
            switch (message.topic()) {
                case "sale" -> total[0] += (int) message.payload();
                case "upgrade" -> self.upgrade((String) message.payload(), total[0]);
                default -> self.send(message.from(), "total", total[0]);
            }
        };
    }

    @ProcessDefinition("app.shop:till-with-fee")
    Behavior tillWithFee(Self self, int start) {
        int[] total = { start };
        return message -> {
            switch (message.topic()) {
                case "sale" -> total[0] += (int) message.payload() + 1;
                default -> self.send(message.from(), "total", total[0]);
            }
        };
    }
}
