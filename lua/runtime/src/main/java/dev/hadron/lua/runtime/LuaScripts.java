package dev.hadron.lua.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** Makes the scripts of the application when the kernel asks for them, and looks at their folder again and again. */
@Singleton
public class LuaScripts {

    private static final long SECONDS_BETWEEN_LOOKS = 1;

    private final LuaConfig config;
    private final BuiltScripts built;
    private final ScriptDefinitions definitions;
    private final List<ScheduledFuture<?>> watches = new ArrayList<>();

    LuaScripts(LuaConfig config, BuiltScripts built, ScriptDefinitions definitions) {
        this.config = config;
        this.built = built;
        this.definitions = definitions;
    }

    /** The scripts: those built in, then those of the folder. */
    @Produces
    @Singleton
    ScriptTable table() throws IOException {
        ScriptTable scripts = new ScriptTable(built, definitions);
        if (built.sources().isPresent()) {
            ScriptDirectory sources = new ScriptDirectory(Path.of(built.sources().get()), scripts);
            sources.takeAsRead();
            watch(sources);
        }
        if (config.directory().isPresent()) {
            load(new ScriptDirectory(Path.of(config.directory().get()), scripts));
        }
        return scripts;
    }

    private void load(ScriptDirectory directory) throws IOException {
        List<String> mistakes = directory.load();
        if (!mistakes.isEmpty()) {
            throw new ConfigurationException(mistakes(mistakes));
        }
        if (config.watch().orElse(false)) {
            watch(directory);
        }
    }

    private void watch(ScriptDirectory directory) {
        watches.add(Infrastructure.getDefaultWorkerPool().scheduleWithFixedDelay(directory::refresh, SECONDS_BETWEEN_LOOKS,
                SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS));
    }

    @PreDestroy
    void stopWatching() {
        watches.forEach(watch -> watch.cancel(false));
    }

    private static String mistakes(List<String> mistakes) {
        StringBuilder text = new StringBuilder("Hadron cannot start, for quarkus.hadron.lua.directory has ")
                .append(mistakes.size() == 1 ? "a script" : "scripts").append(" with mistakes:");
        mistakes.forEach(mistake -> text.append("\n  - ").append(mistake));
        return text.toString();
    }
}
