package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.Self;
import dev.hadron.spi.BodyKind;

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
