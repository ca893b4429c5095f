package dev.hadron.runtime.config;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.smallrye.config.SmallRyeConfig;

@Tag("R15.4")
class FurtherKeysTest {

    private static final FurtherKeys KEYS = () -> Map.of("lua.slice", Reading.COUNT, "lua.watch", Reading.SWITCH);

    @Test
    void areKnownWhereAnotherExtensionBringsThem() {
        check(Configs.of("quarkus.hadron.lua.slice=100"), List.of(KEYS));
        assertThatThrownBy(() -> check(Configs.of("quarkus.hadron.lua.slice=100"), List.of()))
                .hasMessageContaining("quarkus.hadron.lua.slice: there is no such key");
    }

    @Test
    void areReadAndFoundAsHadronsOwnAre() {
        assertThatThrownBy(() -> check(Configs.of("quarkus.hadron.lua.slice=0\nquarkus.hadron.lua.wacht=true",
                Map.of("QUARKUS_HADRON_LUA_WATCH", "perhaps")), List.of(KEYS))).hasMessage("""
                        Hadron cannot start, for its configuration has 3 mistakes:
                          - quarkus.hadron.lua.slice=0: must be a whole number from 1 to 2147483647
                          - quarkus.hadron.lua.wacht: there is no such key; did you mean quarkus.hadron.lua.watch?
                          - QUARKUS_HADRON_LUA_WATCH=perhaps: must be true or false""");
    }

    private static void check(SmallRyeConfig config, List<FurtherKeys> further) {
        HadronConfiguration.check(config, Configs.DEFINITIONS, further);
    }
}
