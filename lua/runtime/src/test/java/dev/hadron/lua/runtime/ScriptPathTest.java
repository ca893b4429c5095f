package dev.hadron.lua.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptPathTest {

    @Test
    void standsForAnId() {
        assertThat(ScriptPath.id("app/workers/handler.lua")).isEqualTo("app.workers:handler");
        assertThat(ScriptPath.id("app/v1.2.lua")).isEqualTo("app:v1.2");
        assertThat(ScriptPath.of("app.workers:handler")).isEqualTo("app/workers/handler.lua");
        assertThat(ScriptPath.of("app:v1.2")).isEqualTo("app/v1.2.lua");
    }

    @ParameterizedTest
    @ValueSource(strings = { "handler.lua", "app.workers/handler.lua", "App/handler.lua", "app/Handler.lua", "app/.lua",
            "app/handler.txt" })
    void orForNone(String path) {
        assertThat(ScriptPath.id(path)).isNull();
    }
}
