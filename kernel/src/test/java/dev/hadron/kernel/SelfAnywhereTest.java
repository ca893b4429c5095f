package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.Self;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** The calls of a process that work on any thread, and the way back for the others. */
@Tag("R15.2")
class SelfAnywhereTest {

    private static final Pid NOBODY = Pid.parse("{app:processes|0xfffff}");

    private final TestDefinitions definitions = new TestDefinitions().behavior("t:deaf",
            (self, arguments) -> TestNode.deaf());
    private final TestNode node = TestNode.of(2, definitions);
    private final Reader process = Reader.of(node);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R1.2")
    void itsIdentityIsReadAnywhereAndAfterItsEnd() {
        Self self = process.self();
        node.processes.terminate(process.pid);

        assertThat(self.pid()).isEqualTo(process.pid);
        assertThat(self.id()).isEqualTo("test:reader");
    }

    @Test
    @Tag("R2.1")
    void sendAndSpawnWorkAnywhereInTheNameOfTheProcess() {
        Puppet target = Puppet.of(node);
        process.self().send(target.pid, "from elsewhere", 1);
        process.self().send(target.pid.toString(), "from elsewhere", 2);
        Pid child = process.self().spawn("t:deaf", TestNode.HOST);
        target.call(self -> null);

        assertThat(target.seen).hasSize(2).allSatisfy(m -> assertThat(((Message) m).from()).isEqualTo(process.pid));
        assertThat(node.kernel.inspector().process(child.toString()).await().atMost(TestNode.LONG).parent())
                .isEqualTo(process.pid);
    }

    @Test
    @Tag("R4.2")
    void sendAndSpawnAreCanceledAnywhereOnceTheEndIsSettled() {
        Self self = process.self();
        node.processes.terminate(process.pid);

        failure(ErrorKind.CANCELED, () -> self.send(NOBODY, "topic"));
        failure(ErrorKind.CANCELED, () -> self.spawn("t:deaf", TestNode.HOST));
    }

    @Test
    void emitOnItsExecutorComesBack() {
        Thread loop = process.call(self -> Thread.currentThread());
        Thread after = process.await(self -> Uni.createFrom().item(1).emitOn(Infrastructure.getDefaultExecutor())
                .invoke(() -> failure(ErrorKind.INVALID, self::options)).emitOn(self.executor())
                .invoke(() -> self.options()).map(item -> Thread.currentThread()));

        assertThat(after).isSameAs(loop);
    }
}
