package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessException;

@Tag("R9")
class ExecCallerEndsTest {

    @ParameterizedTest
    @EnumSource
    void whereTheCallerEndsTheChildIsTerminated(Places places) {
        try (TestNode node = places.node()) {
            node.definitions.behavior("t:deaf", (self, arguments) -> TestNode.deaf());
            Puppet caller = Puppet.of(node);
            caller.call(self -> self.exec("t:deaf", TestNode.HOST).subscribe().with(item -> {
            }));
            var end = node.processes.watch(child(node, "t:deaf")).subscribeAsCompletionStage();
            caller.tell(self -> self.end("bye"));

            assertTerminated(TestNode.get(end).result());
            assertThat(caller.result()).isEqualTo(new dev.hadron.ExitResult.Value("bye"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereAReactiveCallerIsTerminatedTheChildIsToo(Places places) {
        try (TestNode node = places.node()) {
            node.definitions.behavior("t:deaf", (self, arguments) -> TestNode.deaf());
            node.definitions.uni("t:caller", (self, arguments) -> self.exec("t:deaf", TestNode.HOST));
            Pid caller = node.spawn("t:caller");
            Puppet.pingAll(node);
            var end = node.processes.watch(child(node, "t:deaf")).subscribeAsCompletionStage();
            node.processes.terminate(caller);

            assertTerminated(TestNode.get(end).result());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereTheCallerCancelsItsWaitTheChildIsTerminated(Places places) {
        try (TestNode node = places.node()) {
            node.definitions.behavior("t:deaf", (self, arguments) -> TestNode.deaf());
            Puppet caller = Puppet.of(node);
            var waiting = caller.call(self -> self.exec("t:deaf", TestNode.HOST).subscribe().with(item -> {
            }));
            var end = node.processes.watch(child(node, "t:deaf")).subscribeAsCompletionStage();
            caller.tell(self -> waiting.cancel());

            assertTerminated(TestNode.get(end).result());
            assertThat(caller.isAlive()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R4.2")
    void whoHasEndedStartsNothing(Places places) {
        try (TestNode node = places.node()) {
            node.definitions.behavior("t:deaf", (self, arguments) -> TestNode.deaf());
            Puppet caller = Puppet.of(node);
            CompletableFuture<Throwable> refused = new CompletableFuture<>();
            caller.tell(self -> {
                self.terminate(self.pid());
                self.exec("t:deaf", TestNode.HOST).subscribe().with(item -> {
                }, refused::complete);
            });

            assertThat(((ProcessException) TestNode.get(refused)).kind()).isEqualTo(ErrorKind.CANCELED);
            failure(ErrorKind.NOT_FOUND, () -> node.processes.send(caller.pid, "x"));
            assertThat(node.kernel.inspector().processes(null, "t:deaf", 10, -1).items()).isEmpty();
        }
    }

    private static Pid child(TestNode node, String definition) {
        return node.kernel.inspector().processes(null, definition, 10, -1).items().get(0).pid();
    }

    private static void assertTerminated(dev.hadron.ExitResult result) {
        assertThat(((dev.hadron.ExitResult.Failure) result).error().message()).isEqualTo("process terminated");
    }
}
