package dev.hadron.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;

class KnownKeysTest {

    @Test
    void areThoseOfTheMappings() {
        TreeSet<String> keys = new TreeSet<>();
        KnownKeys.PLAIN.keySet().forEach(key -> keys.add(KnownKeys.PREFIX + key));
        for (Section section : Section.values()) {
            section.keys.keySet().forEach(key -> keys.add(KnownKeys.PREFIX + section.word + ".*." + key));
        }

        TreeSet<String> mapped = new TreeSet<>(
                ConfigMappings.getProperties(ConfigClass.configClass(HadronRuntimeConfig.class)).keySet());
        mapped.add("quarkus.hadron.health.enabled"); // build time
        mapped.add("quarkus.hadron.metrics.enabled");
        mapped.add("quarkus.hadron.tracing.enabled");

        assertThat(keys).isEqualTo(mapped);
    }
}
