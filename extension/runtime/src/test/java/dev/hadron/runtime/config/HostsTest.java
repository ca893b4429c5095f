package dev.hadron.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.hadron.kernel.HostOptions;
import dev.hadron.kernel.HostPlacement;
import dev.hadron.kernel.OverflowPolicy;
import io.smallrye.config.SmallRyeConfig;

/** R15.3: hosts as configuration declares them. */
class HostsTest {

    @Test
    void everyKeyCounts() {
        SmallRyeConfig config = Configs.of("""
                quarkus.hadron.host."app\\:processes".event-loops=2
                quarkus.hadron.host."app\\:processes".placement=spread
                quarkus.hadron.host."app\\:processes".max-processes=3
                quarkus.hadron.host."app\\:processes".mailbox-capacity=4
                quarkus.hadron.host."app\\:processes".mailbox-memory=1M
                quarkus.hadron.host."app\\:processes".overflow=drop-oldest
                quarkus.hadron.host."app\\:processes".slice-messages=5
                quarkus.hadron.host."app\\:processes".slice-time=1.5ms
                """);
        Configs.check(config);
        assertThat(HadronConfiguration.hosts(config.getConfigMapping(HadronRuntimeConfig.class)))
                .containsExactly(new HostOptions("app:processes", 2, HostPlacement.SPREAD, 3, 4, 1 << 20,
                        OverflowPolicy.DROP_OLDEST, 5, Duration.ofNanos(1_500_000)));
    }

    @Test
    void theRestHasDefaultsAndAnIdWithoutDotsNeedsNoQuotes() {
        SmallRyeConfig config = Configs.of("quarkus.hadron.host.app\\:processes.slice-messages=64");
        Configs.check(config);
        assertThat(HadronConfiguration.hosts(config.getConfigMapping(HadronRuntimeConfig.class)))
                .containsExactly(HostOptions.of("app:processes"));
    }

    @Test
    void aProfileHasItsOwn() {
        SmallRyeConfig config = Configs.of("""
                %prod.quarkus.hadron.host."app\\:processes".event-loops=2
                %dev.quarkus.hadron.host."app\\:others".event-loops=2
                """);
        Configs.check(config);
        assertThat(HadronConfiguration.hosts(config.getConfigMapping(HadronRuntimeConfig.class)))
                .containsExactly(HostOptions.of("app:processes").withEventLoops(2));
    }

    @Test
    void noneIsFine() {
        SmallRyeConfig config = Configs.of("");
        Configs.check(config);
        assertThat(HadronConfiguration.hosts(config.getConfigMapping(HadronRuntimeConfig.class))).isEmpty();
    }
}
