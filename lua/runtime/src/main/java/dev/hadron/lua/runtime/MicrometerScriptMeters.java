package dev.hadron.lua.runtime;

import java.util.function.ToDoubleFunction;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import dev.hadron.lua.process.ScriptEngine;
import dev.hadron.lua.process.ScriptMeters;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

/** What scripts have done as Micrometer meters. A bean only where the application has Micrometer and wants Hadron's meters. */
@Singleton
public class MicrometerScriptMeters {

    private final MeterRegistry registry;

    MicrometerScriptMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void register(@Observes StartupEvent started, ScriptEngine engine) {
        ScriptMeters meters = engine.meters();
        counter(meters, "hadron.lua.steps", ScriptMeters::steps, "How many steps scripts have run");
        counter(meters, "hadron.lua.preemptions", ScriptMeters::preemptions,
                "How many times a script had more to do than its slice was long");
        counter(meters, "hadron.lua.memory.refused", ScriptMeters::memoryRefused,
                "How many times a script was refused memory");
    }

    private void counter(ScriptMeters meters, String name, ToDoubleFunction<ScriptMeters> value, String description) {
        FunctionCounter.builder(name, meters, value).description(description).register(registry);
    }
}
