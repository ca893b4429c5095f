package dev.hadron.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** A log that is written somewhere else than to the console is JSON too, and what writes it is made only then. */
class LogFormatTest {

    @ParameterizedTest
    @ValueSource(strings = { "file", "syslog", "socket" })
    void isJsonWhereItIsWritten(String where) throws IOException {
        String json = "quarkus.log." + where + ".json.enabled";
        assertThat(config(Map.of()).getValue(json, Boolean.class)).isFalse();
        assertThat(config(Map.of("quarkus.log." + where + ".enabled", "true")).getValue(json, Boolean.class)).isTrue();
    }

    private static SmallRyeConfig config(Map<String, String> given) throws IOException {
        return new SmallRyeConfigBuilder().addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(LogFormatTest.class.getResource("/application.properties"), 250),
                        new PropertiesConfigSource(given, "given", 300))
                .build();
    }
}
