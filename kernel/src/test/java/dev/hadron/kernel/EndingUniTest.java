package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ExitResult;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.Self;
import io.smallrye.mutiny.Uni;

/**
 * A reactive process that asks for its end in the callback in which its {@code Uni} completes: what it asked for came first.
 */
@Tag("R4.1")
class EndingUniTest {

    private final TestNode node = TestNode.of(1, new TestDefinitions());

    @AfterEach
    void close() {
        node.close();
    }

    private interface Body {
        void run(Self self);
    }

    @Test
    void anErrorThatItAsksForCountsMoreThanTheItemBehindIt() {
        assertThat(result(self -> self.fail(new IllegalStateException("boom"))))
                .isInstanceOfSatisfying(ExitResult.Failure.class, end -> assertThat(end.error()).hasMessage("boom"));
    }

    @Test
    void aValueThatItAsksForCountsMoreThanTheItemBehindIt() {
        assertThat(result(self -> self.end("asked for"))).isEqualTo(new ExitResult.Value("asked for"));
    }

    @Test
    void whatItThrowsCountsMost() {
        assertThat(result(self -> {
            self.end("asked for");
            throw new IllegalStateException("boom");
        })).isInstanceOfSatisfying(ExitResult.Failure.class, end -> assertThat(end.error()).hasMessage("boom"));
    }

    @Test
    void theNextProcessIsLeftAlone() {
        node.definitions.uni("t:canceled", (self, a) -> self.inbox().receive().map(message -> "read").onFailure()
                .recoverWithItem("recovered at its end"));
        Puppet bystander = Puppet.of(node);
        Pid pid = node.spawn("t:canceled");
        var end = node.processes.watch(pid).subscribeAsCompletionStage();
        node.processes.terminate(pid);
        assertThat(TestNode.get(end).result()).isInstanceOf(ExitResult.Failure.class);
        bystander.call(self -> null);
        bystander.call(self -> null);
        assertThat(bystander.isAlive()).isTrue();
    }

    private ExitResult result(Body body) {
        node.definitions.uni("t:both", (self, a) -> self.inbox().receive().invoke(message -> body.run(self))
                .replaceWith("the item"));
        Pid pid = node.spawn("t:both");
        Uni<ProcessEvent.Exit> end = node.processes.watch(pid);
        var told = end.subscribeAsCompletionStage();
        node.processes.send(pid, "go");
        return TestNode.get(told).result();
    }
}
