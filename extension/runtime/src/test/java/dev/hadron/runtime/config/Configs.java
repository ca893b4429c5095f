package dev.hadron.runtime.config;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Configurations as an application has them: a {@code .properties} file, and the environment over it. */
final class Configs {

    private Configs() {
    }

    static SmallRyeConfig of(String file) {
        return of(file, Map.of());
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
