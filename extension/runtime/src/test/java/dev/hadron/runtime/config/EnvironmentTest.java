package dev.hadron.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.hadron.kernel.HostOptions;
import io.smallrye.config.SmallRyeConfig;

/** R15.4: what the environment overrides, and what it cannot do. */
class EnvironmentTest {

    private static final String FILE = """
            quarkus.hadron.host."app\\:processes".mailbox-capacity=5
            quarkus.hadron.host."my-app.workers\\:pool_2".max-processes=7
            """;

    private static SmallRyeConfig with(String variable, String value) {
        return Configs.of(FILE, Map.of(variable, value));
    }

    private static List<HostOptions> hosts(SmallRyeConfig config) {
        Configs.check(config);
        return HadronConfiguration.hosts(config.getConfigMapping(HadronRuntimeConfig.class));
    }

    @Test
    void overridesAKeyThatTheFileHas() {
        assertThat(hosts(with("QUARKUS_HADRON_HOST__APP_PROCESSES__MAILBOX_CAPACITY", "9"))).containsExactly(
                HostOptions.of("app:processes").withMailbox(9, HostOptions.of("app:processes").overflow()),
                HostOptions.of("my-app.workers:pool_2").withMaxProcesses(7));
    }

    @Test
    void overridesAKeyThatTheFileLeavesOut() {
        assertThat(hosts(with("QUARKUS_HADRON_HOST__MY_APP_WORKERS_POOL_2__EVENT_LOOPS", "3")))
                .contains(HostOptions.of("my-app.workers:pool_2").withMaxProcesses(7).withEventLoops(3)).hasSize(2);
    }

    @Test
    void overridesForAProfile() {
        assertThat(hosts(with("_PROD_QUARKUS_HADRON_HOST__APP_PROCESSES__MAX_PROCESSES", "3")))
                .anySatisfy(host -> assertThat(host.maxProcesses()).isEqualTo(3)).hasSize(2);
        assertThat(hosts(with("_DEV_QUARKUS_HADRON_HOST__APP_PROCESSES__MAX_PROCESSES", "3")))
                .noneSatisfy(host -> assertThat(host.maxProcesses()).isEqualTo(3)).hasSize(2);
    }

    @Test
    void overridesAPlainKey() {
        SmallRyeConfig config = with("QUARKUS_HADRON_SHUTDOWN_TIMEOUT", "250ms");
        Configs.check(config);
        assertThat(config.getConfigMapping(HadronRuntimeConfig.class).shutdownTimeout()).contains(Duration.ofMillis(250));
    }

    @Test
    void aWrongValueIsToldOfTheVariable() {
        assertMistake("QUARKUS_HADRON_HOST__APP_PROCESSES__MAX_PROCESSES", "many",
                "QUARKUS_HADRON_HOST__APP_PROCESSES__MAX_PROCESSES=many: must be a whole number from 1 to 2147483647");
        assertMistake("QUARKUS_HADRON_SPIN", "long", "QUARKUS_HADRON_SPIN=long: must be a duration: numbers with units"
                + " (h m s ms us ns) and no spaces, for example 10s, 200us or 1m30s");
    }

    @Test
    void declaresNoHost() {
        assertMistake("QUARKUS_HADRON_HOST__APP_OTHERS__MAX_PROCESSES", "1",
                "QUARKUS_HADRON_HOST__APP_OTHERS__MAX_PROCESSES: no declared host fits this name; an environment variable"
                        + " overrides a host of application.properties and declares none; the hosts are"
                        + " [app:processes, my-app.workers:pool_2]");
    }

    @Test
    void aMisspeltVariableIsTold() {
        assertMistake("QUARKUS_HADRON_SHUTDOWN_TIMOUT", "1s", "QUARKUS_HADRON_SHUTDOWN_TIMOUT: there is no such key");
        assertMistake("QUARKUS_HADRON_HOST_APP_PROCESSES_MAX_PROCESSES", "1",
                "QUARKUS_HADRON_HOST_APP_PROCESSES_MAX_PROCESSES: there is no such key");
    }

    private static void assertMistake(String variable, String value, String text) {
        assertThatThrownBy(() -> Configs.check(with(variable, value)))
                .hasMessage("Hadron cannot start, for its configuration has a mistake:\n  - " + text);
    }
}
