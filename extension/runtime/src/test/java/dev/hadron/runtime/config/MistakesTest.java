package dev.hadron.runtime.config;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.runtime.configuration.ConfigurationException;

/** R15.4: the exact text for each mistake in a file. */
class MistakesTest {

    private static final String HOST = "quarkus.hadron.host.\"app:processes\".";
    private static final String COUNT = "must be a whole number from 1 to 2147483647";
    private static final String DURATION = "must be a duration: numbers with units (h m s ms us ns) and no spaces, for example"
            + " 10s, 200us or 1m30s";
    private static final String POSITIVE = "must be a duration of more than zero, for example 1s or 200us";
    private static final String SHARE = "must be a number greater than 0 and at most 1, for example 0.9";

    static Stream<Arguments> mistakes() {
        return Stream.of(
                values("max-processes=many", COUNT), values("max-processes=0", COUNT), values("event-loops=0", COUNT),
                values("event-loops=-1", COUNT), values("mailbox-capacity=1.5", COUNT), values("slice-messages=0", COUNT),
                values("max-processes=2147483648", COUNT),
                values("slice-time=200", DURATION), values("slice-time=PT1S", DURATION), values("slice-time=0s", POSITIVE),
                values("overflow=drop", "must be reject, drop-newest or drop-oldest"),
                Arguments.of("quarkus.hadron.drain-timeout=5", "quarkus.hadron.drain-timeout=5: " + DURATION),
                Arguments.of("quarkus.hadron.shutdown-timeout=-1s", "quarkus.hadron.shutdown-timeout=-1s: " + DURATION),
                Arguments.of("quarkus.hadron.spin=20", "quarkus.hadron.spin=20: " + DURATION),
                Arguments.of("quarkus.hadron.health.mailbox-share=90%",
                        "quarkus.hadron.health.mailbox-share=90%: " + SHARE),
                Arguments.of("quarkus.hadron.health.mailbox-share=1.1",
                        "quarkus.hadron.health.mailbox-share=1.1: " + SHARE),
                Arguments.of("quarkus.hadron.health.liveness-timeout=0s",
                        "quarkus.hadron.health.liveness-timeout=0s: " + POSITIVE),
                Arguments.of("quarkus.hadron.metrics.enabled=maybe",
                        "quarkus.hadron.metrics.enabled=maybe: must be true or false"),
                Arguments.of("quarkus.hadron.host.\"Processes\".max-processes=1",
                        "quarkus.hadron.host.\"Processes\".max-processes: 'Processes' is no host id; an id reads namespace:name"
                                + " in lower case, for example app:processes"));
    }

    private static Arguments values(String line, String right) {
        return Arguments.of("quarkus.hadron.host.\"app\\:processes\"." + line, HOST + line + ": " + right);
    }

    static Stream<Arguments> unknownKeys() {
        return Stream.of(
                meant("quarkus.hadron.shutdown-timout=1s", "quarkus.hadron.shutdown-timeout"),
                meant("quarkus.hadron.shutdown.timeout=1s", "quarkus.hadron.shutdown-timeout"),
                meant("quarkus.hadron.health.mailboxshare=1", "quarkus.hadron.health.mailbox-share"),
                meant("quarkus.hadron.host.\"app\\:processes\".max-process=1",
                        "quarkus.hadron.host.\"app\\:processes\".max-processes"),
                meant("quarkus.hadron.hosts.\"app\\:processes\".max-processes=1",
                        "quarkus.hadron.host.\"app\\:processes\".max-processes"),
                meant("quarkus.hadron.host.app.workers\\:pool.overflow=reject",
                        "quarkus.hadron.host.\"app.workers\\:pool\".overflow"));
    }

    private static Arguments meant(String line, String key) {
        String given = line.substring(0, line.indexOf('=')).replace("\\:", ":");
        return Arguments.of(line, given + ": there is no such key; did you mean " + key + "?");
    }

    static Stream<Arguments> unescapedColons() {
        return Stream.of("quarkus.hadron.host.\"app:processes\".max-processes=10",
                "quarkus.hadron.host.\"app:processes\".max-processes = 10",
                "quarkus.hadron.host.app:processes.max-processes=10").map(
                        line -> Arguments.of(line, line.substring(0, line.indexOf(':')) + ": the colon of a host id ends the"
                                + " key in a .properties file unless it is escaped; write"
                                + " quarkus.hadron.host.\"app\\:processes\".max-processes=10"));
    }

    @ParameterizedTest
    @MethodSource({ "mistakes", "unknownKeys", "unescapedColons" })
    void isTold(String line, String text) {
        assertThatThrownBy(() -> Configs.check(Configs.of(line))).isInstanceOf(ConfigurationException.class)
                .hasMessage("Hadron cannot start, for its configuration has a mistake:\n  - " + text);
    }
}
