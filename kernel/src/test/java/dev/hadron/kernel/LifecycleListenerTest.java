package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.kernel.GroupMeters.Outcome;
import io.smallrye.mutiny.Uni;

/** Who listens is told of each process once. */
class LifecycleListenerTest {

    private final List<String> told = new ArrayList<>();
    private final TestDefinitions definitions = new TestDefinitions()
            .behavior("t:parent", (self, arguments) -> {
                self.spawn("t:deaf", ManualNode.HOST);
                return message -> self.fail(new IllegalStateException("boom"));
            })
            .uni("t:deaf", (self, arguments) -> Uni.createFrom().nothing())
            .uni("t:value", (self, arguments) -> Uni.createFrom().item(1));
    private final ManualNode node = ManualNode.of(1, definitions, builder -> builder
            .host(HostOptions.of(ManualNode.HOST).withMaxProcesses(2).withMailbox(1, OverflowPolicy.REJECT))
            .lifecycle(new LifecycleListener() {
                @Override
                public void spawned(Pid pid, String definition, Pid parent) {
                    told.add("spawned " + definition + " by " + (parent == null ? "nobody" : "a process"));
                }

                @Override
                public void ended(Pid pid, String definition, Outcome outcome, ProcessException error) {
                    told.add("ended " + definition + " " + outcome + (error == null ? "" : ": " + error.message()));
                }

                @Override
                public void refused(Pid pid, String definition, String host, String reason) {
                    told.add("refused " + (pid == null ? "a spawn" : "a message") + " for " + definition + " on " + host + ": "
                            + reason);
                }
            }));

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void ofSpawnsAndEnds() {
        node.spawn("t:value");
        Pid parent = node.spawn("t:parent");
        node.processes.send(parent, "t");
        node.run();

        assertThat(told).containsExactly("spawned t:value by nobody", "ended t:value NORMAL", "spawned t:parent by nobody",
                "spawned t:deaf by a process", "ended t:parent FAILED: boom");
    }

    @Test
    void ofWhatIsRefused() {
        Pid deaf = node.spawn("t:deaf");
        node.spawn("t:deaf");
        node.processes.send(deaf, "t");
        told.clear();
        failure(ErrorKind.UNAVAILABLE, () -> node.processes.send(deaf, "t"));
        failure(ErrorKind.UNAVAILABLE, () -> node.spawn("t:deaf"));

        assertThat(told).containsExactly(
                "refused a message for t:deaf on " + ManualNode.HOST + ": mailbox is full: " + deaf
                        + " holds 1 messages at most",
                "refused a spawn for t:deaf on " + ManualNode.HOST + ": host is full: " + ManualNode.HOST
                        + " holds 2 processes at most");
    }

    @Test
    void notOfTheKernelsOwn() {
        node.start(node.processes.ask(node.spawn("t:deaf"), "t", TestNode.LONG));

        assertThat(told).containsExactly("spawned t:deaf by nobody");
    }
}
