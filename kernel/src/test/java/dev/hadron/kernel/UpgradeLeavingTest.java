package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.Behavior;
import dev.hadron.ExitResult;
import dev.hadron.Self;
import dev.hadron.spi.BodyKind;
import io.smallrye.mutiny.Uni;

/** An upgrade does not return, and whatever the old body does with what it throws changes nothing. */
class UpgradeLeavingTest {

    private final TestNode node = TestNode.of(2, new TestDefinitions());

    @AfterEach
    void close() {
        node.close();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R10")
    void itThrowsWhatIsNoException(BodyKind kind) {
        Marionette process = Marionette.of(node, kind);
        CompletableFuture<Object> thrown = new CompletableFuture<>();
        process.tell(self -> {
            try {
                thrown.complete("returned " + self.upgrade(null, process));
            } catch (Throwable e) {
                thrown.complete(e);
                throw e;
            }
        });
        assertThat(TestNode.get(thrown)).isInstanceOf(Throwable.class).isNotInstanceOf(Exception.class);
        process.begun();
        assertThat(process.call(Self::id)).isEqualTo(Marionette.id(kind));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R10")
    void aBodyThatSwallowsItIsReplacedAllTheSame(BodyKind kind) {
        Marionette process = Marionette.of(node, kind);
        process.tell(self -> {
            try {
                self.upgrade(Marionette.id(BodyKind.BEHAVIOR), process);
            } catch (Throwable e) {
                // gains nothing
            }
        });
        process.begun();
        assertThat(process.call(Self::id)).isEqualTo(Marionette.id(BodyKind.BEHAVIOR));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R10")
    void aBodyThatThrowsSomethingElseInsteadIsReplacedAllTheSame(BodyKind kind) {
        Marionette process = Marionette.of(node, kind);
        process.tell(self -> {
            try {
                self.upgrade(Marionette.id(BodyKind.UNI), process);
            } catch (Throwable e) {
                throw new IllegalStateException("instead", e);
            }
        });
        process.begun();
        assertThat(process.call(Self::id)).isEqualTo(Marionette.id(BodyKind.UNI));
    }

    @Test
    @Tag("R10")
    void aUniThatRecoversFromItIsReplacedAllTheSame() {
        node.definitions.uni("t:recovering", (self, a) -> self.inbox().receive()
                .map(message -> self.upgrade(Marionette.id(BodyKind.UNI), a[0])).onFailure().recoverWithItem("recovered"));
        Marionette process = Marionette.of(node, BodyKind.BEHAVIOR);
        process.tell(self -> self.upgrade("t:recovering", process));
        node.processes.send(process.pid, "go");
        process.begun();
        assertThat(process.call(Self::id)).isEqualTo(Marionette.id(BodyKind.UNI));
        assertThat(process.end).isNotDone();
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
        assertThat(node.end(node.spawn("t:countdown", 10_000)).result()).isEqualTo(new ExitResult.Value("down"));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R10")
    void nilRunsTheSameDefinitionAnewWithNewArguments(BodyKind kind) {
        Marionette process = Marionette.of(node, kind);
        Marionette second = Marionette.of(node, kind);
        Self old = process.call(self -> self);
        process.tell(self -> self.upgrade(null, second));

        Self now = second.begun();
        assertThat(now).isNotSameAs(old);
        assertThat(now.pid()).isEqualTo(process.pid);
        assertThat(now.id()).isEqualTo(Marionette.id(kind));
    }
}
