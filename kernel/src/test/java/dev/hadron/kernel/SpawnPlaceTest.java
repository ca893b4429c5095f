package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A spawn that fails in the middle leaves nothing behind. */
@Tag("R3.1")
class SpawnPlaceTest {

    @Test
    void aFailingPlacementTakesNoPlaceInTheHost() {
        TestDefinitions definitions = new TestDefinitions().behavior("t:deaf", (self, a) -> TestNode.deaf());
        boolean[] broken = { true };
        try (ManualNode node = ManualNode.of(1, definitions,
                builder -> builder.host(HostOptions.of(ManualNode.HOST).withMaxProcesses(1))
                        .placement((parent, shards, load) -> {
                            if (broken[0]) {
                                throw new IllegalStateException("no place");
                            }
                            return 0;
                        }))) {
            assertThatThrownBy(() -> node.spawn("t:deaf")).hasMessage("no place");
            assertThat(node.kernel.inspector().hosts().get(0).processes()).isZero();
            broken[0] = false;
            assertThat(node.spawn("t:deaf")).isNotNull();
        }
    }
}
