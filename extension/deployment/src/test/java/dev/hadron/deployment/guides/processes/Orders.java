package dev.hadron.deployment.guides.processes;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.ProcessDefinition;
import dev.hadron.Self;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class Orders {

    @ProcessDefinition("app.orders:order")
    Behavior order(Self self, String customer) {
        List<Object> items = new ArrayList<>();
        return message -> {
            switch (message.topic()) {
                case "add" -> items.add(message.payload());
                case "close" -> self.end(customer + " has ordered " + items);
                default -> throw new IllegalArgumentException("unknown topic " + message.topic());
            }
        };
    }

    @ProcessDefinition("app.orders:price")
    Uni<Integer> price(Self self, int quantity) {
        return self.inbox().receive().map(message -> quantity * (int) message.payload());
    }

    @RunOnVirtualThread
    @ProcessDefinition("app.orders:report")
    String report(Self self, int lines) {
        StringBuilder report = new StringBuilder();
        for (int line = 1; line <= lines; line++) {
            Message message = self.inbox().receive().await().indefinitely();
            report.append(line).append(": ").append(message.payload()).append('\n');
        }
        return report.toString();
    }

    @ProcessDefinition("app.orders:total")
    Uni<Integer> total(Self self, List<Integer> prices) {
        return Uni.createFrom().item(prices.stream().mapToInt(Integer::intValue).sum());
    }

    @ProcessDefinition("app.orders:tenant")
    Uni<Object> tenant(Self self) {
        return Uni.createFrom().item(self.context().get("tenant"));
    }
}
