package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.Processes;
import io.smallrye.mutiny.Uni;

/** Of several things that are wrong the first answers: arguments, existence, name taken, capacity. */
class CheckOrderTest {

    private static final Duration NEGATIVE = Duration.ofMillis(-1);

    private final TestNode node = TestNode.of(2,
            new TestDefinitions().uni("t:silent", (self, a) -> Uni.createFrom().nothing()),
            builder -> builder.host(HostOptions.of(TestNode.HOST))
                    .host(HostOptions.of("app:full").withMaxProcesses(1).withMailbox(1, OverflowPolicy.REJECT)));
    private final Processes processes = node.processes;
    private final Puppet puppet = Puppet.of(node);
    private final Pid full = processes.spawn("t:silent", "app:full");
    private final Pid dead = Pid.parse("{app:processes|0x0ffff}");

    @BeforeEach
    void fill() {
        processes.send(full, "t");
        processes.register("taken", puppet.pid);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R14")
    void argumentsBeforeExistence() {
        failure(ErrorKind.INVALID, () -> processes.send(dead, "@t"));
        failure(ErrorKind.INVALID, () -> processes.send("nobody", ""));
        failure(ErrorKind.INVALID, () -> processes.send("nobody", "t", PayloadCycleTest.cycle()));
        failure(ErrorKind.INVALID, () -> processes.cancel(dead, NEGATIVE));
        failure(ErrorKind.INVALID, () -> processes.cancel("nobody", NEGATIVE));
        failure(ErrorKind.INVALID, () -> processes.register("@name", dead));
        failure(ErrorKind.INVALID, () -> await(processes.ask("nobody", "@t", TestNode.LONG)));
        failure(ErrorKind.INVALID, () -> await(processes.ask("nobody", "t", Duration.ZERO)));
        failure(ErrorKind.INVALID, () -> await(processes.ask("nobody", "t", TestNode.LONG, PayloadCycleTest.cycle())));
        failure(ErrorKind.INVALID, () -> await(processes.exec(NEGATIVE, "t:none", TestNode.HOST)));
        failure(ErrorKind.INVALID, () -> await(processes.exec("t:none", TestNode.HOST, PayloadCycleTest.cycle())));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R14")
    @Tag("R3.1")
    void argumentsBeforeExistenceInAllSpawns(SpawnForm form) {
        refused(ErrorKind.INVALID, form, "t:none", "App", 1);
        refused(ErrorKind.INVALID, form, "Test", "app:none", 1);
        refused(ErrorKind.INVALID, form, "t:none", TestNode.HOST, PayloadCycleTest.cycle());
        refused(ErrorKind.INVALID, form, "t:silent", "app:none", PayloadCycleTest.cycle());
    }

    @Test
    @Tag("R14")
    void argumentsBeforeCapacity() {
        failure(ErrorKind.UNAVAILABLE, () -> processes.send(full, "t"));
        failure(ErrorKind.INVALID, () -> processes.send(full, "@t"));
        failure(ErrorKind.INVALID, () -> processes.send(full, "t", PayloadCycleTest.cycle()));
        failure(ErrorKind.INVALID, () -> processes.spawn("t:silent", "app:full", PayloadCycleTest.cycle()));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R14")
    @Tag("R3.1")
    void existenceBeforeCapacity(SpawnForm form) {
        refused(ErrorKind.UNAVAILABLE, form, "t:silent", "app:full", 1);
        refused(ErrorKind.NOT_FOUND, form, "t:none", "app:full", 1);
        node.kernel.drain();
        refused(ErrorKind.NOT_FOUND, form, "t:none", TestNode.HOST, 1);
        refused(ErrorKind.INVALID, form, "t:silent", TestNode.HOST, PayloadCycleTest.cycle());
    }

    @Test
    @Tag("R14")
    @Tag("R12.1")
    void existenceBeforeNameTaken() {
        failure(ErrorKind.NOT_FOUND, () -> processes.register("taken", dead));
        failure(ErrorKind.ALREADY_EXISTS, () -> processes.register("taken", full));
    }

    private void refused(ErrorKind kind, SpawnForm form, String definition, String host, Object argument) {
        failure(kind, () -> puppet.call(self -> form.spawn(self, definition, host, argument)));
    }

    private static void await(Uni<?> uni) {
        uni.await().atMost(TestNode.LONG);
    }
}
