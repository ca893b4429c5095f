package dev.hadron.lua.deployment.guides.limits;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

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

    public CompletionStage<Boolean> elsewhere(String name) {
        return CompletableFuture.supplyAsync(() -> {
            ring(name);
            return true;
        });
    }
}
