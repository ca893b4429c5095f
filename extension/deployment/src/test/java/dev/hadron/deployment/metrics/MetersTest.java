package dev.hadron.deployment.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Behavior;
import dev.hadron.Pid;
import dev.hadron.ProcessDefinition;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.Self;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.RestAssured;
import io.smallrye.mutiny.Uni;

class MetersTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClasses(Sinks.class))
            .overrideConfigKey("quarkus.hadron.host.\"app:processes\".mailbox-capacity", "2");

    @Inject
    Processes processes;
    @Inject
    MeterRegistry registry;

    static class Sinks {
        @ProcessDefinition("app:sink")
        Behavior sink(Self self) {
            return message -> {
            };
        }

        @ProcessDefinition("app:deaf")
        Uni<Void> deaf(Self self) {
            return Uni.createFrom().nothing();
        }
    }

    @Test
    void countByHostAndDefinition() {
        Pid sink = processes.spawn("app:sink", "app:processes");
        processes.send(sink, "one");
        Pid deaf = processes.spawn("app:deaf", "app:processes");
        processes.send(deaf, "one");
        processes.send(deaf, "two");
        try {
            processes.send(deaf, "three");
        } catch (ProcessException full) {
            // counted as rejected
        }
        awaitMeter("hadron.messages.received", "app:sink", 1);
        awaitMeter("hadron.processes.spawned", "app:sink", 1);
        awaitMeter("hadron.processes.alive", "app:deaf", 1);
        awaitMeter("hadron.mailbox.depth", "app:deaf", 2);
        awaitMeter("hadron.messages.accepted", "app:deaf", 2);
        awaitMeter("hadron.messages.rejected", "app:deaf", 1);

        processes.terminate(deaf);
        awaitMeter("hadron.messages.dead.letters", "app:deaf", 2);
        awaitMeter("hadron.processes.alive", "app:deaf", 0);
        awaitMeter("hadron.processes.ended", "app:deaf", 1, "outcome", "terminated");
        awaitMeter("hadron.processes.ended", "app:deaf", 0, "outcome", "normal");

        assertThat(registry.get("hadron.slice.time").functionTimers()).isNotEmpty();
        assertThat(registry.get("hadron.shard.lag").timeGauges()).isNotEmpty();
        assertThat(RestAssured.get("/q/metrics").asString())
                .contains("hadron_processes_spawned_total{definition=\"app:sink\",host=\"app:processes\"} 1.0");
    }

    private void awaitMeter(String name, String definition, double value, String... tags) {
        String[] all = Stream.concat(Stream.of("host", "app:processes", "definition", definition), Stream.of(tags))
                .toArray(String[]::new);
        await(name).atMost(SOON).untilAsserted(() -> assertThat(
                registry.get(name).tags(all).meter().measure().iterator().next().getValue()).isEqualTo(value));
    }
}
