package dev.hadron.lua.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.hadron.lua.Builtin;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaRuntime;
import dev.hadron.lua.channel.ChannelModule;
import dev.hadron.lua.code.Prototype;
import dev.hadron.lua.modules.ErrorsModule;
import dev.hadron.lua.modules.JsonModule;
import dev.hadron.lua.modules.LoggerModule;
import dev.hadron.lua.modules.UuidModule;
import dev.hadron.security.Policy;
import dev.hadron.spi.Definition;

/** Runs scripts as processes of a kernel: the globals and modules that all have, and the limits of each. Any thread. */
public final class ScriptEngine {

    private final LuaRuntime runtime;
    private final int slice;
    private final ScriptMeters meters;

    private ScriptEngine(Builder builder) {
        slice = builder.slice;
        meters = builder.meters;
        Map<String, Object> modules = new LinkedHashMap<>(builder.modules);
        modules.put("json", JsonModule.table());
        modules.put("uuid", UuidModule.table());
        modules.put("logger", LoggerModule.logger(process -> ((ScriptProcess) process.attachment()).origin()));
        modules.put("time", TimersModule.table());
        modules.put("ctx", CtxModule.table());
        modules.put("security", SecurityModule.table(builder.policies));
        runtime = builder.runtime.global("process", ProcessModule.table()).global("channel", ChannelModule.table())
                .global("errors", ErrorsModule.table()).global("require", Requiring.function(modules, builder.scripts))
                .coroutineFunction("spawn", Builtin.of("coroutine.spawn", ScriptEngine::spawn))
                .onRefusal(meters::countMemoryRefused).build();
    }

    /** A builder with the limits of the engine, a slice of 1000, no modules but the own ones, and no further scripts. */
    public static Builder builder() {
        return new Builder();
    }

    /** The definition of a script: the same for all its processes, on all event loops. */
    public Definition definition(String id, Prototype script) {
        return new ScriptDefinition(this, id, script);
    }

    /** What its scripts have done. */
    public ScriptMeters meters() {
        return meters;
    }

    LuaRuntime runtime() {
        return runtime;
    }

    int slice() {
        return slice;
    }

    private static int spawn(Coroutine call) {
        Object function = call.functionArgument(0);
        @Nullable
        Object[] arguments = new Object[call.arguments() - 1];
        call.work(arguments.length >> 5);
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = call.argument(i + 1);
        }
        ScriptProcess.of(call).start(function, arguments);
        return call.returns();
    }

    /** Chooses limits and modules. */
    public static final class Builder {

        private final LuaRuntime.Builder runtime = LuaRuntime.builder();
        private final Map<String, Object> modules = new LinkedHashMap<>();
        private final ScriptMeters meters = new ScriptMeters();
        private Function<String, @Nullable Prototype> scripts = id -> null;
        private Function<String, @Nullable Policy> policies = id -> null;
        private int slice = 1000;

        private Builder() {
        }

        /** How much work a script does before others have their turn; one is about a call or a turn of a loop. */
        public Builder slice(int units) {
            slice = units;
            return this;
        }

        /** The most memory that a process may have alive, in bytes. */
        public Builder maxMemory(long bytes) {
            runtime.quota(bytes);
            return this;
        }

        /** The most calls that may be under way in a coroutine. */
        public Builder maxCallDepth(int calls) {
            runtime.maxDepth(calls);
            return this;
        }

        /** A module that scripts can require: a frozen shared table, or an object. */
        public Builder module(String name, Object module) {
            modules.put(name, module);
            return this;
        }

        /** How scripts that are required are found by their ids; null where there is none. Called on event loops. */
        public Builder scripts(Function<String, @Nullable Prototype> find) {
            scripts = find;
            return this;
        }

        /** How policies of the configuration are found by their ids; null where there is none. Called on event loops. */
        public Builder policies(Function<String, @Nullable Policy> find) {
            policies = find;
            return this;
        }

        /** Builds the engine. */
        public ScriptEngine build() {
            return new ScriptEngine(this);
        }
    }
}
