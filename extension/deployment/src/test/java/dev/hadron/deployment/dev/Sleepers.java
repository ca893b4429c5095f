package dev.hadron.deployment.dev;

import jakarta.inject.Singleton;

import dev.hadron.Behavior;
import dev.hadron.ProcessDefinition;
import dev.hadron.Self;

/** Processes that live until they are stopped. */
@Singleton
public class Sleepers {

    @ProcessDefinition("app:sleeper")
    Behavior sleeper(Self self) {
        return message -> {
        };
    }
}
