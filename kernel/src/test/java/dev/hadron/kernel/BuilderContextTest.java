package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Spawner;
import io.smallrye.mutiny.Uni;

/** A builder's context values. */
class BuilderContextTest {

    private final TestNode node = Places.DIFFERENT_LOOPS.node();

    /** Ends with its context and its first message. */
    @BeforeEach
    void define() {
        node.definitions.uni("t:told", (self, a) -> self.inbox().receive().map(m -> List.of(self.context(), m.payload())))
                .uni("t:context", (self, a) -> Uni.createFrom().item(self.context()))
                .behavior("t:fails", (self, a) -> {
                    throw new IllegalStateException("over");
                });
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R11.2")
    void contextStartsFromTheCallersAndIsMergedOverIt() {
        node.definitions.uni("t:parent", (self, a) -> self.withContext(Map.of("over", "child", "new", 1))
                .withContext(Map.of("new", 2)).exec("t:context", TestNode.HOST));
        Object context = node.processes.withContext(Map.of("over", "parent", "kept", true)).exec("t:parent", TestNode.HOST)
                .await().atMost(TestNode.LONG);
        assertThat(context).isEqualTo(Map.of("over", "child", "kept", true, "new", 2));
    }

    @Test
    @Tag("R11.2")
    void aChildReadsItsContextAndCannotChangeIt() {
        Map<String, Object> values = new HashMap<>();
        values.put("nil", null);
        values.put("list", new ArrayList<>(List.of(1)));
        Map<?, ?> context = context(node.processes.withContext(values));
        assertThat(context.containsKey("nil")).isTrue();
        assertThat(context.get("list")).isEqualTo(List.of(1));
        node.definitions.behavior("t:changes", (self, a) -> {
            self.end(assertThatThrownBy(() -> self.context().put("k", 1)).isNotNull() == null);
            return TestNode.deaf();
        });
        assertThat(node.processes.withContext(values).<Boolean> exec("t:changes", TestNode.HOST).await().atMost(TestNode.LONG))
                .isFalse();
    }

    private Map<?, ?> context(Spawner given) {
        return given.<Map<?, ?>> exec("t:context", TestNode.HOST).await().atMost(TestNode.LONG);
    }

    private List<?> told(Spawner given) {
        return given.<List<?>> exec("t:told", TestNode.HOST).await().atMost(TestNode.LONG);
    }
}
