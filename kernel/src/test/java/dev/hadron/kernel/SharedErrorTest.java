package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;

/** An error that a waiting caller gets shares nothing mutable with what others are told of the same end. */
class SharedErrorTest {

    @Test
    @Tag("R2.4")
    void whoWaitsForAResultGetsDetailsOfItsOwn() {
        try (TestNode node = TestNode.of(1, new TestDefinitions())) {
            Puppet linked = Puppet.trapping(node);
            Puppet caller = Puppet.of(node);
            node.definitions.uni("t:failing", (self, a) -> {
                self.link(linked.pid);
                return self.inbox().receive().invoke(message -> {
                    throw new ProcessException(ErrorKind.CONFLICT, "x", false, Map.of("bytes", new byte[] { 1 }));
                });
            });
            caller.tell(self -> self.withContext(Map.of()).withMessage("go").exec("t:failing", TestNode.HOST).subscribe()
                    .with(item -> {
                    }, failure -> bytes((ProcessException) failure)[0] = 9));

            ProcessEvent.LinkDown told = (ProcessEvent.LinkDown) linked.event();
            assertThat(bytes(((ExitResult.Failure) told.result()).error())).containsExactly(1);
        }
    }

    private static byte[] bytes(ProcessException error) {
        return (byte[]) error.details().get("bytes");
    }
}
