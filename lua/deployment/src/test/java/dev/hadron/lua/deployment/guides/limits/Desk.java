package dev.hadron.lua.deployment.guides.limits;

import java.time.Duration;

import jakarta.inject.Inject;

import dev.hadron.Processes;
import dev.hadron.lua.modules.LuaModule;
import io.smallrye.mutiny.Uni;

@LuaModule("desk")
class Desk {

    @Inject
    Processes processes;

    public void ring(String name) {
        processes.send(name, "ring");
    }

    public Uni<Boolean> later(String name) {
        return Uni.createFrom().item(true).onItem().delayIt().by(Duration.ofMillis(5)).invoke(() -> ring(name));
    }
}
