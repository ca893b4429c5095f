package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Uni;

/** Context values reach children, and through them their own children. */
@Tag("R3.3")
@Tag("R11.2")
class InheritedContextTest {

    @Test
    void everyGenerationHasTheValuesOfAllBeforeIt() {
        TestDefinitions definitions = new TestDefinitions();
        definitions.uni("test:generation", (self, a) -> {
            int left = (int) a[0];
            Map<String, Object> own = Map.of("last", left, "own" + left, true);
            return left == 0 ? Uni.createFrom().item(self.context())
                    : left == 1 ? self.exec("test:generation", TestNode.HOST, 0)
                            : self.withContext(own).exec("test:generation", TestNode.HOST, left - 1);
        });
        try (TestNode node = TestNode.of(2, definitions)) {
            assertThat(node.processes.withContext(Map.of("a", 1, "last", 9)).exec("test:generation", TestNode.HOST, 3).await()
                    .atMost(TestNode.LONG)).isEqualTo(Map.of("a", 1, "last", 2, "own3", true, "own2", true));
        }
    }
}
