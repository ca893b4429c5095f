package dev.hadron.deployment.guides.security;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.hadron.Behavior;
import dev.hadron.Pid;
import dev.hadron.ProcessDefinition;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.Self;
import dev.hadron.security.Actor;
import dev.hadron.security.Condition;
import dev.hadron.security.Operator;
import dev.hadron.security.Policy;
import dev.hadron.security.Scope;

/** Couriers, who may send to orders and to nothing else. */
@Singleton
class Couriers {

    @Inject
    Processes processes;

    Pid courier() {
        Scope orders = Scope.of(Policy.allow("orders", List.of("process.send"), List.of("*"),
                new Condition("attributes.target.id", Operator.MATCHES, "shop\\.orders:.*")));
        Pid courier = processes.withContext(Map.of()).withActor(Actor.of("courier")).withScope(orders)
                .spawn("shop.couriers:courier", "app:processes");
        return courier;
    }

    /** Delivers to the process that a message names, and ends with what has come of it. */
    @ProcessDefinition("shop.couriers:courier")
    Behavior courier(Self self) {
        return message -> {
            try {
                self.send((Pid) message.payload(), "deliver");
                self.end("delivered");
            } catch (ProcessException e) {
                self.end(e.message());
            }
        };
    }

    @ProcessDefinition("shop.orders:order")
    Behavior order(Self self) {
        return message -> {
        };
    }

    @ProcessDefinition("shop.bills:bill")
    Behavior bill(Self self) {
        return message -> {
        };
    }
}
