package dev.hadron.lua.deployment.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.lua.runtime.Scripts;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.RestAssured;

class ScriptMetersTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.hadron.host.\"app:processes\".event-loops", "1")
            .overrideConfigKey("quarkus.hadron.lua.slice", "100")
            .overrideConfigKey("quarkus.hadron.lua.max-memory", "64K");

    @Inject
    Processes processes;
    @Inject
    Scripts scripts;
    @Inject
    MeterRegistry registry;

    @Test
    void countStepsTurnsThatWereTooShortAndMemoryRefused() {
        assertThat(count("hadron.lua.steps")).isZero();
        run("return 1");
        double one = count("hadron.lua.steps");
        assertThat(one).isPositive();
        assertThat(count("hadron.lua.preemptions")).isZero();

        run("for i = 1, 1000 do end");
        assertThat(count("hadron.lua.preemptions")).isGreaterThanOrEqualTo(9);
        assertThat(count("hadron.lua.steps")).isGreaterThanOrEqualTo(one + 9);

        assertThat(count("hadron.lua.memory.refused")).isZero();
        assertThatThrownBy(() -> run("return ('x'):rep(100000)")).isInstanceOf(ProcessException.class);
        assertThat(count("hadron.lua.memory.refused")).isEqualTo(1);

        assertThat(RestAssured.get("/q/metrics").asString()).contains("hadron_lua_steps_total ",
                "hadron_lua_preemptions_total ", "hadron_lua_memory_refused_total 1.0");
    }

    private void run(String body) {
        scripts.put("app:test", "return function() " + body + " end", "a test");
        processes.exec("app:test", "app:processes").await().atMost(Duration.ofSeconds(30));
    }

    private double count(String name) {
        return registry.get(name).functionCounter().count();
    }
}
