package dev.hadron.deployment.service;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.ProcessDefinition;
import dev.hadron.ProcessEvent;
import dev.hadron.Self;
import io.quarkus.runtime.StartupEvent;

/** Services that keep a journal of their starts, and log their stops. */
@Singleton
class Journal {

    final List<String> starts = new CopyOnWriteArrayList<>();
    final AtomicBoolean broken = new AtomicBoolean();

    void start(@Observes StartupEvent event) {
        starts.add("application");
    }

    @ProcessDefinition("app:service")
    Behavior service(Self self, String name, long number) {
        starts.add(name + number);
        if (broken.get()) {
            throw new IllegalStateException(name + " is broken");
        }
        return new Behavior() {
            @Override
            public void onMessage(Message message) {
                throw new IllegalStateException(name + " has crashed");
            }

            @Override
            public void onEvent(Self me, ProcessEvent event) {
                Logger.getLogger("dev.hadron.test").info("stop " + name);
                self.end(null);
            }
        };
    }
}
