package dev.hadron.runtime.config;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import dev.hadron.supervisor.Restart;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Configurations as an application has them: a {@code .properties} file, and the environment over it. */
final class Configs {

    /** The definitions that there are. */
    static final KnownDefinitions DEFINITIONS = new KnownDefinitions(Map.of("app:counter", List.of(long.class), "app:log",
            List.of(), "app:many",
            List.of(String.class, double.class, boolean.class, Restart.class, Duration.class, char.class),
            "app:list", List.of(List.class)), List.of());

    private Configs() {
    }

    static SmallRyeConfig of(String file) {
        return of(file, Map.of());
    }

    static void check(SmallRyeConfig config) {
        HadronConfiguration.check(config, DEFINITIONS, List.of());
    }

    static SmallRyeConfig of(String file, Map<String, String> environment) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Map<String, String> texts = new HashMap<>();
        properties.forEach((key, value) -> texts.put((String) key, (String) value));
        return new SmallRyeConfigBuilder().withMapping(HadronRuntimeConfig.class).withMappingIgnore("quarkus.**")
                .addDefaultInterceptors().withProfile("prod")
                .withSources(new PropertiesConfigSource(texts, "application.properties", 250),
                        new EnvConfigSource(environment, 300))
                .build();
    }
}
