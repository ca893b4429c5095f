package dev.hadron.lua.deployment.guides.java;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import dev.hadron.Behavior;
import dev.hadron.ExitResult;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessDefinition;
import dev.hadron.ProcessEvent;
import dev.hadron.Self;

@ApplicationScoped
class Parcels {

    @ProcessDefinition("app.parcels:sorting")
    Behavior sorting(Self self, List<String> towns) {
        return new Sorting(self, towns);
    }

    @ProcessDefinition("app.parcels:scales")
    Behavior scales(Self self) {
        return message -> {
            Map<?, ?> parcel = (Map<?, ?>) message.payload();
            long grams = (Long) parcel.get("grams");
            self.send(message.from(), "weighed", Map.of("town", parcel.get("town"), "kilos", grams / 1000.0));
        };
    }

    static final class Sorting implements Behavior {

        private final Self self;
        private final Pid script;

        Sorting(Self self, List<String> towns) {
            this.self = self;
            this.script = self.spawnMonitored("app.parcels:labels", "app:processes", self.pid().toString(), towns);
        }

        @Override
        public void onMessage(Message message) {
            long towns = (Long) message.payload();
            self.send(script, "print", Map.of("copies", 2, "of", towns));
        }

        @Override
        public void onEvent(Self self, ProcessEvent event) {
            if (event instanceof ProcessEvent.Exit exit && exit.result() instanceof ExitResult.Value labels) {
                self.end(labels.value());
            } else {
                self.fail(new IllegalStateException("no labels"));
            }
        }
    }
}
