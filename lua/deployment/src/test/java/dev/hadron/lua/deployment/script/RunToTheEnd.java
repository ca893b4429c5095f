package dev.hadron.lua.deployment.script;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import dev.hadron.Self;
import dev.hadron.lua.LuaProcess;
import dev.hadron.lua.LuaRuntime;
import dev.hadron.lua.LuaTask;
import dev.hadron.lua.Step;
import dev.hadron.lua.runtime.Script;
import dev.hadron.lua.runtime.ScriptDefinitions;
import dev.hadron.spi.Body;
import dev.hadron.spi.BodyKind;
import dev.hadron.spi.Definition;
import io.smallrye.mutiny.Uni;

/** Runs a script in one go and ends with what it returns. */
@Singleton
public class RunToTheEnd implements ScriptDefinitions {

    private final LuaRuntime runtime = LuaRuntime.builder().build();

    @Override
    public Definition of(Script script) {
        return new Definition() {
            @Override
            public String id() {
                return script.id();
            }

            @Override
            public BodyKind kind() {
                return BodyKind.UNI;
            }

            @Override
            public Body start(Self self, @Nullable Object[] arguments) {
                LuaProcess process = runtime.process(line -> {
                });
                LuaTask task = process.start(process.load(script.prototype()));
                return new Body.Reactive(Uni.createFrom().item(((Step.Done) task.step(100_000)).values()[0]));
            }
        };
    }
}
