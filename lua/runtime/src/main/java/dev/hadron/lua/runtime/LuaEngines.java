package dev.hadron.lua.runtime;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

import dev.hadron.lua.code.Prototype;
import dev.hadron.lua.modules.BeanModules;
import dev.hadron.lua.modules.EnvModule;
import dev.hadron.lua.process.ScriptCalls;
import dev.hadron.lua.process.ScriptEngine;
import dev.hadron.runtime.config.HadronConfiguration;
import dev.hadron.security.Policy;
import dev.hadron.spi.ArgumentConverter;
import dev.hadron.spi.Parameters;
import io.smallrye.config.SmallRyeConfig;

/** Makes what runs the scripts of the application, within the limits that the configuration sets. */
@Singleton
public class LuaEngines {

    private final LuaConfig config;
    private final Instance<ScriptTable> scripts;
    /** Read when a script asks first: the configuration is checked after this is made. Two that race read the same. */
    private volatile @Nullable Map<String, Policy> policies;

    LuaEngines(LuaConfig config, Instance<ScriptTable> scripts) {
        this.config = config;
        this.scripts = scripts;
    }

    @Produces
    @Singleton
    ScriptEngine engine(BeanModules modules, Instance<ArgumentConverter> converter) {
        ScriptEngine.Builder builder = ScriptEngine.builder().scripts(this::script).policies(id -> policies().get(id));
        config.slice().ifPresent(builder::slice);
        config.maxMemory().ifPresent(size -> builder.maxMemory(size.asLongValue()));
        config.maxCallDepth().ifPresent(builder::maxCallDepth);
        Map<String, String> exposed = exposed(config.env().expose().orElse(List.of()));
        builder.module("env", EnvModule.table(() -> exposed));
        modules.tables(new ScriptCalls(), converter.isUnsatisfied() ? Parameters.NO_CONVERTER : converter.get())
                .forEach(builder::module);
        return builder.build();
    }

    @Produces
    @Singleton
    ScriptDefinitions definitions(ScriptEngine engine) {
        return script -> engine.definition(script.id(), script.prototype());
    }

    private @Nullable Prototype script(String id) {
        Script script = scripts.get().script(id);
        return script == null ? null : script.prototype();
    }

    private Map<String, Policy> policies() {
        Map<String, Policy> known = policies;
        if (known == null) {
            known = HadronConfiguration.security(ConfigProvider.getConfig().unwrap(SmallRyeConfig.class)).policies();
            policies = known;
        }
        return known;
    }

    private static Map<String, String> exposed(List<String> keys) {
        Map<String, String> exposed = new TreeMap<>();
        for (String each : keys) {
            String key = each.trim();
            String value = ConfigProvider.getConfig().getConfigValue(key).getValue();
            if (value != null) {
                exposed.put(key, value);
            }
        }
        return Collections.unmodifiableMap(exposed);
    }
}
