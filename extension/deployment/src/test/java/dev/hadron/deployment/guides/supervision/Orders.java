package dev.hadron.deployment.guides.supervision;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.hadron.Behavior;
import dev.hadron.Pid;
import dev.hadron.ProcessDefinition;
import dev.hadron.Processes;
import dev.hadron.Self;
import dev.hadron.supervisor.ChildInfo;
import dev.hadron.supervisor.ChildSpec;
import dev.hadron.supervisor.Restart;
import dev.hadron.supervisor.RestartIntensity;
import dev.hadron.supervisor.RestartStrategy;
import dev.hadron.supervisor.Supervisor;
import dev.hadron.supervisor.SupervisorRef;
import dev.hadron.supervisor.Supervisors;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class Orders {

    @Inject
    Processes processes;

    @ProcessDefinition("app.orders:store")
    Behavior store(Self self) {
        return message -> {
            throw new IllegalStateException("the store is broken");
        };
    }

    @ProcessDefinition("app.orders:intake")
    Behavior intake(Self self, String desk) {
        return message -> self.send(message.from(), "desk", desk);
    }

    @ProcessDefinition("app.orders:order")
    Behavior order(Self self, long number) {
        return message -> self.send(message.from(), "number", number);
    }

    Pid start() {
        Supervisor orders = Supervisor.of("app:orders")
                .withStrategy(RestartStrategy.REST_FOR_ONE)
                .withIntensity(RestartIntensity.of(3, Duration.ofSeconds(10)))
                .withChildren(
                        ChildSpec.of("store", "app.orders:store", "app:processes").withName("store"),
                        ChildSpec.of("intake", "app.orders:intake", "app:processes", "front").withName("intake")
                                .withRestart(Restart.PERMANENT).dependingOn("store"));
        return Supervisors.start(processes, orders, "app:processes");
    }

    Uni<ChildInfo> add(Pid supervisor, long number) {
        SupervisorRef orders = Supervisors.of(processes, supervisor);
        return orders.startChild(ChildSpec.of("order-" + number, "app.orders:order", "app:processes", number)
                .withRestart(Restart.TEMPORARY));
    }
}
