package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Pid;

@Tag("R15.3")
class FairnessTest {

    private final List<String> handled = new ArrayList<>();
    private final TestDefinitions definitions = new TestDefinitions().behavior("t:behavior",
            (self, arguments) -> message -> handled.add((String) arguments[0]));

    @Test
    void aSliceEndsWhereTheProcessHasNothingToDo() {
        try (ManualNode node = node(1000, Duration.ofSeconds(1))) {
            Pid one = node.spawn("t:behavior", "a");
            Pid other = node.spawn("t:behavior", "b");
            node.processes.send(one, "m");
            node.processes.send(other, "m");
            node.run();

            assertThat(handled).containsExactly("a", "b");
        }
    }

    @Test
    void aProcessThatAlwaysHasMoreToDoDoesNotKeepOthersWaiting() {
        definitions.behavior("t:endless", (self, arguments) -> {
            self.send(self.pid(), "again");
            return message -> {
                handled.add("endless");
                if (handled.size() < 10_000) {
                    self.send(self.pid(), "again");
                }
            };
        });
        try (ManualNode node = node(64, Duration.ofSeconds(1))) {
            Pid patient = node.processes.spawn("t:behavior", ManualNode.HOST, "patient");
            node.processes.spawn("t:endless", ManualNode.HOST);
            node.processes.send(patient, "m");
            node.run();

            assertThat(handled.indexOf("patient")).isBetween(0, 64);
        }
    }

    private ManualNode node(int messages, Duration time) {
        return ManualNode.of(1, definitions,
                builder -> builder.host(HostOptions.of(ManualNode.HOST).withSlice(messages, time)));
    }
}
