package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.Self;
import dev.hadron.kernel.TestTracing.Told;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;

/** An exec is told of from its call to its result; who waits for it goes on in the trace in which he called. */
class TracedExecTest {

    private static final String HOST = TestNode.HOST;

    private final TestTracing tracing = new TestTracing();
    private final BlockingQueue<Object> seen = new LinkedBlockingQueue<>();
    private final TestDefinitions definitions = new TestDefinitions()
            .uni("t:here", (self, arguments) -> Uni.createFrom().item(tracing.here() + " in " + self.pid().host()))
            .uni("t:fails", (self, arguments) -> Uni.createFrom().failure(new IllegalStateException("as asked")))
            .uni("t:waits", (self, arguments) -> Uni.createFrom().nothing())
            .behavior("t:echo", (self, arguments) -> message -> self.send(message.from(), "reply", tracing.here()))
            .behavior("t:behavior", (self, arguments) -> message -> call(self, message.topic()).subscribe()
                    .with(this::note))
            .uni("t:uni", (self, arguments) -> self.inbox().receive().chain(message -> call(self, message.topic()))
                    .invoke(this::note))
            .blocking("t:blocking", (self, arguments) -> {
                note(call(self, self.inbox().receive().await().indefinitely().topic()).await().indefinitely());
                return null;
            });
    private final TestNode node = TestNode.of(2, definitions,
            builder -> builder.tracing(tracing).host(HostOptions.of(HOST)));

    private Uni<Object> call(Self self, String what) {
        return what.equals("exec") ? self.exec("t:here", HOST)
                : self.ask((Pid) node.processes.lookup("echo"), "m", TestNode.LONG);
    }

    private void note(Object result) {
        seen.add(result + ", then " + tracing.here());
    }

    @AfterEach
    void close() {
        assertThat(tracing.leftOn(node)).isEmpty();
        node.close();
    }

    private Told told() throws InterruptedException {
        org.awaitility.Awaitility.await("what is told").atMost(TestNode.LONG).until(() -> !tracing.told.isEmpty());
        return tracing.told.remove();
    }

    @Test
    void isToldFromOutside() throws InterruptedException {
        CompletableFuture<Object> result = new CompletableFuture<>();
        tracing.in("a", () -> node.processes.exec("t:here", HOST).subscribe().with(item -> result
                .complete(item + ", then " + tracing.here())));

        assertThat(TestNode.get(result)).isEqualTo("a > exec in app:processes, then a");
        Told told = told();
        assertThat(told).isEqualTo(new Told("exec t:here app:processes", "a", told.pid(), "ok"));
        assertThat(told.pid()).isNotNull();
        assertThat(tracing.told).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "t:behavior", "t:uni", "t:blocking" })
    void isPartOfTheTraceOfItsCaller(String caller) throws InterruptedException {
        Pid pid = node.spawn(caller);
        tracing.in("a", () -> node.processes.send(pid, "exec"));

        assertThat(seen.poll(TestNode.LONG.toSeconds(), TimeUnit.SECONDS))
                .isEqualTo("a > exec in app:processes, then a");
    }

    @ParameterizedTest
    @ValueSource(strings = { "t:behavior", "t:uni", "t:blocking" })
    void anAskHandsOnTheTraceOfWhoeverAsks(String caller) throws InterruptedException {
        node.processes.register("echo", node.spawn("t:echo"));
        Pid pid = node.spawn(caller);
        tracing.in("a", () -> node.processes.send(pid, "ask"));

        assertThat(seen.poll(TestNode.LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo("a, then a");
        assertThat(tracing.told).isEmpty();
    }

    @Test
    void aFailureIsToldWithItsKind() throws InterruptedException {
        tracing.in("a", () -> Failures.failure(ErrorKind.INTERNAL,
                () -> node.processes.exec("t:fails", HOST).await().atMost(TestNode.LONG)));
        assertThat(told().outcome()).isEqualTo("INTERNAL");

        tracing.in("a", () -> Failures.failure(ErrorKind.NOT_FOUND,
                () -> node.processes.exec("t:unknown", HOST).await().atMost(TestNode.LONG)));
        assertThat(told().outcome()).isEqualTo("NOT_FOUND");

        tracing.in("a", () -> Failures.failure(ErrorKind.TIMEOUT,
                () -> node.processes.exec(Duration.ofMillis(1), "t:waits", HOST).await().atMost(TestNode.LONG)));
        assertThat(told().outcome()).isEqualTo("TIMEOUT");
    }

    @Test
    void aWaitThatIsCanceledIsTold() throws InterruptedException {
        Cancellable[] wait = new Cancellable[1];
        tracing.in("a", () -> wait[0] = node.processes.exec("t:waits", HOST).subscribe().with(item -> {
        }));
        wait[0].cancel();

        assertThat(told().outcome()).isEqualTo("CANCELED");
    }
}
