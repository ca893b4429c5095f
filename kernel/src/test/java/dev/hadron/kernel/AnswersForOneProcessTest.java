package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.Processes;
import dev.hadron.kernel.SecurityOptions.Identity;
import dev.hadron.security.Condition;
import dev.hadron.security.Operator;
import dev.hadron.security.Policy;
import dev.hadron.security.Scope;

/** What belongs to one process, and not to all of its definition, is looked at anew for every call. */
@Tag("R13.2")
@Tag("R13.3")
class AnswersForOneProcessTest {

    private static final List<String> ANY = List.of("*");
    private static final Condition TO_OPEN = new Condition("attributes.target.id", Operator.EQ, "test:open");

    private final ManualNode node = ManualNode.of(new TestDefinitions().behavior("test:open", (self, a) -> TestNode.deaf())
            .behavior("test:closed", (self, a) -> TestNode.deaf()));
    private final Pid open = node.spawn("test:open");
    private final Pid closed = node.spawn("test:closed");

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void namesAreAskedForEachTime() {
        Processes caller = caller(new Condition("attributes.target.names", Operator.CONTAINS, "public"));
        assertDenied(caller, open);
        node.processes.register("public", open);
        assertAllowed(caller, open);
        assertDenied(caller, closed);
        node.processes.unregister("public");
        assertDenied(caller, open);
    }

    @Test
    void resourcesAreAskedForEachTime() {
        Pid other = node.spawn("test:open");
        Processes byResource = node.kernel.processes(new Identity(null, Callers.allow("process.send", open.toString())));
        Processes byCondition = caller(new Condition("resource", Operator.EQ, open.toString()));
        for (Processes caller : List.of(byResource, byCondition)) {
            assertAllowed(caller, open);
            assertDenied(caller, other);
            assertAllowed(caller, open);
        }
    }

    @Test
    void theDeadAreNotWhatTheyWere() {
        Processes caller = caller(TO_OPEN);
        assertAllowed(caller, open);
        node.processes.terminate(open);
        assertDenied(caller, open);
    }

    private Processes caller(Condition... conditions) {
        return node.kernel.processes(new Identity(null, Scope.of(Policy.allow("p", ANY, ANY, conditions))));
    }

    private static void assertAllowed(Processes caller, Pid target) {
        assertThatCode(() -> caller.send(target, "t")).doesNotThrowAnyException();
    }

    private static void assertDenied(Processes caller, Pid target) {
        failure(ErrorKind.PERMISSION_DENIED, () -> caller.send(target, "t"));
    }
}
