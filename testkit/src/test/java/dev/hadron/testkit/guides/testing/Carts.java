package dev.hadron.testkit.guides.testing;

import java.time.Duration;

import dev.hadron.Behavior;
import dev.hadron.ProcessDefinition;
import dev.hadron.ProcessTimer;
import dev.hadron.Self;

class Carts {

    @ProcessDefinition("app.shop:cart")
    Behavior cart(Self self, Duration patience) {
        int[] items = { 0 };
        ProcessTimer[] timer = { self.sendAfter(patience, "abandoned") };
        return message -> {
            switch (message.topic()) {
                case "add" -> {
                    timer[0].cancel();
                    timer[0] = self.sendAfter(patience, "abandoned");
                    self.send(message.from(), "items", ++items[0]);
                }
                case "abandoned" -> self.end("abandoned with " + items[0]);
                default -> throw new IllegalArgumentException("unknown topic " + message.topic());
            }
        };
    }
}
