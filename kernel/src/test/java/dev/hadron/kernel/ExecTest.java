package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import io.smallrye.mutiny.Uni;

/** From outside of processes. */
@Tag("R9")
class ExecTest {

    private final TestDefinitions definitions = new TestDefinitions()
            .behavior("t:echo", (self, arguments) -> {
                self.end(arguments[0]);
                return TestNode.deaf();
            })
            .uni("t:fails", (self, arguments) -> Uni.createFrom().failure((Throwable) arguments[0]))
            .behavior("t:deaf", (self, arguments) -> TestNode.deaf());
    private final TestNode node = TestNode.of(2, definitions,
            builder -> builder.host(HostOptions.of(TestNode.HOST)).host(HostOptions.of("app:small").withMaxProcesses(1)));

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void givesTheResult() {
        assertThat(exec("t:echo", TestNode.HOST, "value")).isEqualTo("value");
        assertThat(exec("t:echo", TestNode.HOST, (Object) null)).isNull();
    }

    @Test
    @Tag("R4.4")
    void keepsKindMessageFlagAndDetailsOfTheChildsError() {
        ProcessException error = failure(ErrorKind.CONFLICT, () -> exec("t:fails", TestNode.HOST,
                new ProcessException(ErrorKind.CONFLICT, "two of them", true, Map.of("a", 1))));

        assertThat(error.message()).isEqualTo("two of them");
        assertThat(error.retryable()).isTrue();
        assertThat(error.details()).isEqualTo(Map.of("a", 1));
        assertThat(
                failure(ErrorKind.INTERNAL, () -> exec("t:fails", TestNode.HOST, new IllegalStateException("boom"))).message())
                .isEqualTo("boom");
    }

    @Test
    @Tag("R3.1")
    void failsAsSpawnDoes() {
        assertThat(failure(ErrorKind.NOT_FOUND, () -> exec("t:nothing", TestNode.HOST)).message()).contains("t:nothing",
                "not found");
        assertThat(failure(ErrorKind.NOT_FOUND, () -> exec("t:echo", "app:nowhere")).message()).contains("app:nowhere",
                "not found");
        failure(ErrorKind.INVALID, () -> exec("no id", TestNode.HOST));
        failure(ErrorKind.INVALID, () -> exec("t:echo", "NO:HOST"));
        node.processes.spawn("t:deaf", "app:small");
        assertThat(failure(ErrorKind.UNAVAILABLE, () -> exec("t:echo", "app:small", 1)).retryable()).isTrue();
    }

    @Test
    void spawnsOnceForEachSubscriptionAndNotBefore() {
        Uni<Object> exec = node.processes.exec("t:echo", TestNode.HOST, 1);
        assertThat(spawned("t:echo")).isZero();
        exec.await().atMost(TestNode.LONG);
        exec.await().atMost(TestNode.LONG);

        assertThat(spawned("t:echo")).isEqualTo(2);
    }

    @Test
    void completesOnAnEventLoop() {
        Thread here = node.processes.exec("t:echo", TestNode.HOST, 1).map(item -> Thread.currentThread()).await()
                .atMost(TestNode.LONG);

        assertThat(node.kernel.shards()).anyMatch(shard -> shard.thread == here);
    }

    private Object exec(String definition, String host, Object... arguments) {
        return node.processes.exec(definition, host, arguments).await().atMost(TestNode.LONG);
    }

    private long spawned(String definition) {
        return node.kernel.inspector().groups().stream().filter(group -> group.definition().equals(definition))
                .mapToLong(GroupMeters::spawned).sum();
    }
}
