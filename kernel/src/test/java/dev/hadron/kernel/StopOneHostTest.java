package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;

@Tag("R15.6")
class StopOneHostTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final TestDefinitions definitions = new TestDefinitions()
            .behavior("t:deaf", (self, arguments) -> TestNode.deaf())
            .behavior("t:plain", (self, arguments) -> message -> {
            });
    private final ManualNode node = ManualNode.of(2, definitions,
            builder -> builder.host(HostOptions.of(ManualNode.HOST)).host(HostOptions.of("app:other")));

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void otherHostsGoOn() {
        Pid other = node.processes.spawn("t:plain", "app:other");
        node.spawn("t:deaf");
        node.start(node.kernel.stopHost(ManualNode.HOST, TIMEOUT));
        node.advance(TIMEOUT);

        assertThat(node.kernel.find(other)).isNotNull();
        assertThat(node.kernel.inspector().hosts()).extracting(HostInfo::draining).containsExactly(true, false);
    }

    @Test
    void anEmptyHostHasStoppedAtOnceAndAnUnknownOneIsNotFound() {
        assertThat(node.start(node.kernel.stopHost(ManualNode.HOST, TIMEOUT)).join()).isEqualTo(new StopReport(0, 0));
        assertThat(failure(ErrorKind.NOT_FOUND, () -> node.kernel.stopHost("app:nowhere", TIMEOUT)).message())
                .contains("app:nowhere", "not found");
    }
}
