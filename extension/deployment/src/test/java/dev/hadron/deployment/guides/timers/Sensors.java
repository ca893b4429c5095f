package dev.hadron.deployment.guides.timers;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import dev.hadron.Behavior;
import dev.hadron.ProcessDefinition;
import dev.hadron.ProcessTimer;
import dev.hadron.Self;

@ApplicationScoped
class Sensors {

    @ProcessDefinition("app.sensors:poller")
    Behavior poller(Self self, int times) {
        int[] left = { times };
        ProcessTimer timer = self.sendEvery(Duration.ofMillis(5), "poll");
        return message -> {
            if (message.topic().equals("poll") && --left[0] == 0) {
                timer.cancel();
                self.end("polled " + times + " times");
            }
        };
    }

    @ProcessDefinition("app.sensors:idle")
    Behavior idle(Self self) {
        Duration limit = Duration.ofMillis(50);
        ProcessTimer[] timer = { self.sendAfter(limit, "idle") };
        return message -> {
            if (message.topic().equals("idle")) {
                self.end("idle for too long");
            } else {
                timer[0].cancel();
                timer[0] = self.sendAfter(limit, "idle");
            }
        };
    }
}
