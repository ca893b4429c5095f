package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.spi.BodyKind;

/** A wait that a process has handed to somebody else does not last for ever once its body is over. */
class ExecWaitClosesTest {

    @ParameterizedTest
    @EnumSource
    @Tag("R9")
    void whereTheCallerEnds(Places places) {
        try (TestNode node = places.node()) {
            node.definitions.behavior("t:deaf", (self, a) -> TestNode.deaf());
            Puppet caller = Puppet.of(node);
            CompletableFuture<Object> wait = caller
                    .call(self -> self.exec("t:deaf", TestNode.HOST).subscribeAsCompletionStage());
            node.processes.terminate(caller.pid);

            assertCanceled(wait);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R10")
    void whereTheCallerIsUpgraded(BodyKind kind) {
        try (TestNode node = Places.DIFFERENT_LOOPS.node()) {
            node.definitions.behavior("t:deaf", (self, a) -> TestNode.deaf());
            Marionette caller = Marionette.of(node, kind);
            CompletableFuture<Object> wait = caller
                    .call(self -> self.exec("t:deaf", TestNode.HOST).subscribeAsCompletionStage());
            caller.upgrade(BodyKind.BEHAVIOR);

            assertCanceled(wait);
        }
    }

    private static void assertCanceled(CompletableFuture<Object> wait) {
        Object outcome = TestNode.get(wait.handle((item, failure) -> failure == null ? item : failure));
        assertThat(outcome).isInstanceOfSatisfying(ProcessException.class,
                failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.CANCELED));
        assertThat(outcome).hasToString("dev.hadron.ProcessException: the process has ended");
    }
}
