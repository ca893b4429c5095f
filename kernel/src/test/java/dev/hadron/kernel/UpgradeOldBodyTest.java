package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;
import dev.hadron.Self;
import dev.hadron.spi.BodyKind;

/** What is left of a body that an upgrade has replaced. */
class UpgradeOldBodyTest {

    private final TestNode node = Places.DIFFERENT_LOOPS.node();
    private final Puppet other = Puppet.of(node);

    @AfterEach
    void close() {
        node.close();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R10")
    void itsLateCallsAreCanceledOnOtherThreads(BodyKind kind) {
        Marionette process = Marionette.of(node, kind);
        Self old = process.call(self -> self);
        process.upgrade(BodyKind.BEHAVIOR);

        calls(old).forEach(call -> failure(ErrorKind.CANCELED, call::run));
        assertThat(node.kernel.inspector().names()).isEmpty();
        assertThat(process.call(Self::pid)).isEqualTo(process.pid);
        assertThat(other.isAlive()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R10")
    void itsLateCallsAreCanceledOnTheProcesssOwnThread(BodyKind kind) {
        Marionette process = Marionette.of(node, kind);
        Self old = process.call(self -> self);
        process.upgrade(BodyKind.BEHAVIOR);

        process.call(self -> {
            calls(old).forEach(call -> failure(ErrorKind.CANCELED, call::run));
            return null;
        });
        assertThat(other.isAlive()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R10")
    void callsThatItMakesWhileItIsLeftAreCanceled(BodyKind kind) {
        Marionette process = Marionette.of(node, kind);
        CompletableFuture<Object> outcome = new CompletableFuture<>();
        process.tell(self -> {
            try {
                self.upgrade(Marionette.id(BodyKind.UNI), process);
            } finally {
                try {
                    calls(self).forEach(call -> failure(ErrorKind.CANCELED, call::run));
                    outcome.complete("all refused");
                } catch (Throwable e) {
                    outcome.complete(e);
                }
            }
        });

        assertThat(TestNode.get(outcome)).isEqualTo("all refused");
        process.begun();
        assertThat(process.call(Self::id)).isEqualTo(Marionette.id(BodyKind.UNI));
    }

    private List<Runnable> calls(Self self) {
        return LateCalls.of(self, other);
    }
}
