package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.Behavior;
import dev.hadron.Self;
import io.smallrye.mutiny.Uni;

/** An upgrade that a definition makes before its body has begun. */
class UpgradeInStartTest {

    private final TestNode node = TestNode.of(2, new TestDefinitions());

    @AfterEach
    void close() {
        node.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "throws", "swallows", "wraps" })
    @Tag("R10")
    void itWorksInsideStart(String how) {
        node.definitions.behavior("t:behavior", (self, a) -> inStart(self, how, () -> m -> {
        })).uni("t:uni", (self, a) -> inStart(self, how, () -> Uni.createFrom().item("the old one's")))
                .blocking("t:blocking", (self, a) -> inStart(self, how, () -> "the old one's"))
                .uni("t:next", (self, a) -> self.inbox().receive().map(message -> message.payload() + " " + a[0]));
        for (String start : List.of("t:behavior", "t:uni", "t:blocking")) {
            Object result = node.processes.withContext(java.util.Map.of()).withMessage("t", "waited").exec(start, TestNode.HOST)
                    .await().atMost(TestNode.LONG);
            assertThat(result).as(start).isEqualTo("waited argument");
        }
    }

    private static <T> T inStart(Self self, String how, java.util.function.Supplier<T> old) {
        try {
            return self.upgrade("t:next", "argument");
        } catch (Throwable e) {
            if (how.equals("swallows")) {
                return old.get();
            }
            if (how.equals("wraps")) {
                throw new IllegalStateException("wrapped", e);
            }
            throw e;
        }
    }

    @Test
    @Tag("R10")
    void aChainOfUpgradesInsideStartEndsInTheLast() {
        node.definitions.behavior("t:countdown", (self, a) -> {
            int left = (Integer) a[0];
            if (left > 0) {
                self.upgrade(null, left - 1);
            }
            self.end("down");
            return (Behavior) message -> {
            };
        });
        assertThat(node.processes.<Object> exec("t:countdown", TestNode.HOST, 10_000).await().atMost(TestNode.LONG))
                .isEqualTo("down");
    }
}
