package dev.hadron.lua.deployment.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Processes;
import io.quarkus.test.QuarkusUnitTest;

class ExposedKeysTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Applications.of(
            Map.of("app/all.lua", "return function() return require('env').all() end"), """
                    quarkus.hadron.lua.env.expose=shop.name, shop.empty,shop.title
                    shop.name=Acme
                    shop.empty=
                    shop.title=${shop.name} & Sons
                    shop.secret=x
                    """);

    @Inject
    Processes processes;

    @Test
    void areWhatScriptsSee() {
        Object all = processes.exec("app:all", "app:processes").await().atMost(Duration.ofSeconds(30));
        assertThat(all).isEqualTo(Map.of("shop.name", "Acme", "shop.empty", "", "shop.title", "Acme & Sons"));
    }
}
