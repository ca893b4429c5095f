package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import io.smallrye.mutiny.Uni;

/** From inside of processes, of both kinds. */
@Tag("R9")
class ExecInsideTest {

    @ParameterizedTest
    @EnumSource
    void aBehaviorGetsTheResultOnItsLoopAndHandlesMessagesMeanwhile(Places places) {
        try (TestNode node = places.node()) {
            node.definitions.behavior("t:waits", (self, arguments) -> message -> self.end(message.payload()));
            Puppet caller = Puppet.of(node);
            CompletableFuture<Object> result = new CompletableFuture<>();
            CompletableFuture<Thread> where = new CompletableFuture<>();
            Thread loop = caller.call(self -> {
                self.<Object> exec("t:waits", TestNode.HOST).subscribe().with(item -> {
                    where.complete(Thread.currentThread());
                    self.send(self.pid(), "got", item);
                    result.complete(item);
                });
                return Thread.currentThread();
            });
            assertThat(caller.<Integer> call(self -> 1)).isEqualTo(1);
            assertThat(result).isNotDone();
            node.processes.send(child(node, "t:waits"), "go", "value");

            assertThat(TestNode.get(result)).isEqualTo("value");
            assertThat(TestNode.get(where)).isSameAs(loop);
            caller.call(self -> null);
            assertThat(caller.seen).singleElement().satisfies(m -> assertThat(((Message) m).from()).isEqualTo(caller.pid));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReactiveProcessGoesOnWithTheResult(Places places) {
        try (TestNode node = places.node()) {
            node.definitions.uni("t:twice", (self, arguments) -> Uni.createFrom().item((Integer) arguments[0] * 2));
            node.definitions.uni("t:caller", (self, arguments) -> self.<Integer> exec("t:twice", TestNode.HOST, 4)
                    .flatMap(eight -> self.<Integer> exec("t:twice", TestNode.HOST, eight)));

            assertThat(node.processes.<Integer> exec("t:caller", TestNode.HOST).await().atMost(TestNode.LONG)).isEqualTo(16);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R4.4")
    void theChildsErrorKeepsItsKindAndHarmsNobody(Places places) {
        try (TestNode node = places.node()) {
            node.definitions.behavior("t:fails", (self, arguments) -> {
                throw new ProcessException(ErrorKind.RATE_LIMITED, "slow down");
            });
            Reader caller = Reader.of(node);
            ProcessException error = caller.await(self -> self.exec("t:fails", TestNode.HOST).onItemOrFailure()
                    .transform((item, failure) -> (ProcessException) failure));

            assertThat(error.kind()).isEqualTo(ErrorKind.RATE_LIMITED);
            assertThat(error.message()).isEqualTo("slow down");
            assertThat(error.retryable()).isTrue();
            assertThat(caller.<Integer> call(self -> 1)).isEqualTo(1);
        }
    }

    private static Pid child(TestNode node, String definition) {
        return node.kernel.inspector().processes(null, definition, 10, -1).items().get(0).pid();
    }

    private static void assertTerminated(dev.hadron.ExitResult result) {
        assertThat(((dev.hadron.ExitResult.Failure) result).error().message()).isEqualTo("process terminated");
    }
}
