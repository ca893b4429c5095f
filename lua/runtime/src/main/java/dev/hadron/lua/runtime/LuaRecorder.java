package dev.hadron.lua.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.hadron.lua.LuaRuntime;
import dev.hadron.lua.modules.BeanModules;
import dev.hadron.lua.modules.ModuleBean;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;

/**
 * Hands the scripts that the build has found to the application: compiled at static initialization, so an executable has them.
 */
@Recorder
public class LuaRecorder {

    /** Where the build puts the sources. */
    public static final String FOLDER = "META-INF/hadron-lua/";

    /**
     * Compiles the scripts.
     *
     * @param paths their paths below the folder of scripts
     * @param origins where each comes from
     */
    public RuntimeValue<BuiltScripts> compile(List<String> paths, List<String> origins, Set<String> methods,
            Optional<String> sources) {
        List<Script> scripts = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            String path = paths.get(i);
            scripts.add(new Script(ScriptPath.id(path), origins.get(i), 1, LuaRuntime.compile(path, source(path))));
        }
        return new RuntimeValue<>(new BuiltScripts(scripts, methods, sources));
    }

    /** Keeps the modules that are beans for whoever runs scripts. */
    public RuntimeValue<BeanModules> modules(List<ModuleBean> beans) {
        return new RuntimeValue<>(new BeanModules(List.copyOf(beans)));
    }

    private static String source(String path) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
