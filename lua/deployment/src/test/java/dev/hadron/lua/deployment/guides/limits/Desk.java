package dev.hadron.lua.deployment.guides.limits;

import jakarta.inject.Inject;

import dev.hadron.Processes;
import dev.hadron.lua.modules.LuaModule;

@LuaModule("desk")
class Desk {

    @Inject
    Processes processes;

    public void ring(String name) {
        processes.send(name, "ring");
    }
}
