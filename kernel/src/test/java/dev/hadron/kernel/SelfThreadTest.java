package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessOptions;
import dev.hadron.Self;

/** Which calls of a process work on other threads than its own. */
@Tag("R15.2")
class SelfThreadTest {

    private static final Pid NOBODY = Pid.parse("{app:processes|0xfffff}");

    private final TestDefinitions definitions = new TestDefinitions().behavior("t:deaf",
            (self, arguments) -> TestNode.deaf());
    private final TestNode node = TestNode.of(2, definitions);
    private final Reader process = Reader.of(node);

    @AfterEach
    void close() {
        node.close();
    }

    static Stream<Named<Consumer<Self>>> callsOfItsOwnThread() {
        return Stream.of(Named.of("monitor", self -> self.monitor(NOBODY)),
                Named.of("unmonitor", self -> self.unmonitor(NOBODY)),
                Named.of("link", self -> self.link(NOBODY)),
                Named.of("unlink", self -> self.unlink(NOBODY)),
                Named.of("unlink a text", self -> self.unlink(NOBODY.toString())),
                Named.of("terminate", self -> self.terminate(NOBODY)),
                Named.of("cancel", self -> self.cancel(NOBODY)),
                Named.of("cancel with a deadline", self -> self.cancel(NOBODY, Duration.ofSeconds(1))),
                Named.of("register itself", self -> self.register("name")),
                Named.of("register", self -> self.register("name", NOBODY)),
                Named.of("unregister", self -> self.unregister("name")),
                Named.of("lookup", self -> self.lookup("name")),
                Named.of("options", self -> self.options()),
                Named.of("set options", self -> self.options(new ProcessOptions(true))),
                Named.of("inbox", self -> self.inbox()),
                Named.of("events", self -> self.events()),
                Named.of("listen", self -> self.listen("topic")),
                Named.of("listenMessages", self -> self.listenMessages("topic")),
                Named.of("spawnMonitored", self -> self.spawnMonitored("t:deaf", TestNode.HOST)),
                Named.of("spawnLinked", self -> self.spawnLinked("t:deaf", TestNode.HOST)),
                Named.of("spawnLinkedMonitored", self -> self.spawnLinkedMonitored("t:deaf", TestNode.HOST)),
                Named.of("end", self -> self.end(1)),
                Named.of("fail", self -> self.fail(new IllegalStateException())),
                Named.of("exec", self -> self.exec("t:deaf", TestNode.HOST).await().atMost(TestNode.LONG)),
                Named.of("ask", self -> self.ask(NOBODY, "topic", TestNode.LONG).await().atMost(TestNode.LONG)),
                Named.of("watch", self -> self.watch(NOBODY).await().atMost(TestNode.LONG)));
    }

    @ParameterizedTest
    @MethodSource("callsOfItsOwnThread")
    @Tag("R14")
    void isInvalidElsewhereAndSaysHowToComeBack(Consumer<Self> call) {
        assertThat(failure(ErrorKind.INVALID, () -> call.accept(process.self())).message())
                .contains("emitOn(self.executor())", process.pid.toString());
        assertThat(process.<Boolean> call(self -> self.options().trapLinks())).isFalse();
    }

    @ParameterizedTest
    @MethodSource("callsOfItsOwnThread")
    @Tag("R4.2")
    void isCanceledOnceTheEndIsSettled(Consumer<Self> call) {
        Puppet ends = Puppet.of(node);
        java.util.concurrent.CompletableFuture<Throwable> outcome = new java.util.concurrent.CompletableFuture<>();
        ends.tell(self -> {
            self.terminate(self.pid());
            outcome.complete(org.assertj.core.api.Assertions.catchThrowable(() -> call.accept(self)));
        });

        failure(ErrorKind.CANCELED, () -> {
            throw TestNode.get(outcome);
        });
    }
}
