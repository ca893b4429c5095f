package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Behavior;
import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.Processes;
import dev.hadron.Self;
import dev.hadron.kernel.SecurityOptions.Identity;
import dev.hadron.security.Actor;
import dev.hadron.security.Condition;
import dev.hadron.security.Operator;
import dev.hadron.security.Policy;
import dev.hadron.security.Scope;
import io.smallrye.mutiny.Uni;

/** An answer given before never stands in for one that would be another now. Everything runs on the test's thread. */
@Tag("R13.2")
@Tag("R13.3")
class RememberedAnswersTest {

    private static final List<String> ANY = List.of("*");
    private static final Condition TO_OPEN = new Condition("attributes.target.id", Operator.EQ, "test:open");

    private final TestDefinitions definitions = new TestDefinitions().behavior("test:open", (self, a) -> upgrading(self))
            .behavior("test:closed", (self, a) -> upgrading(self));
    private final ManualNode node = ManualNode.of(definitions);
    private final Pid open = node.spawn("test:open");
    private final Pid closed = node.spawn("test:closed");

    @AfterEach
    void close() {
        node.close();
    }

    private static Behavior upgrading(Self self) {
        return message -> {
            if (message.payload() instanceof String next) {
                self.upgrade(next);
            }
        };
    }

    @Test
    void groupsInTurnsGetTheirOwnAnswers() {
        Processes caller = caller(null, TO_OPEN);
        for (int i = 0; i < 3; i++) {
            assertAllowed(caller, open);
            assertAllowed(caller, open);
            assertDenied(caller, closed);
            assertDenied(caller, closed);
        }
    }

    @Test
    void callersOfOneScopeGetTheirOwnAnswers() {
        Scope scope = Scope.of(Policy.allow("p", ANY, ANY, new Condition("attributes.id", Operator.EQ, "test:sender")));
        for (String id : List.of("test:sender", "test:other")) {
            definitions.uni(id, (self, a) -> {
                self.send(open, "t");
                return Uni.createFrom().item(id);
            });
        }
        for (int i = 0; i < 2; i++) {
            assertThat(node.start(node.processes.withContext(Map.of()).withScope(scope).exec("test:sender", ManualNode.HOST)))
                    .isCompletedWithValue("test:sender");
            assertThat(node.start(node.processes.withContext(Map.of()).withScope(scope).exec("test:other", ManualNode.HOST)))
                    .isCompletedExceptionally();
        }
    }

    @Test
    @Tag("R10.1")
    void anUpgradeOfTheTargetChangesTheAnswer() {
        Processes caller = caller(null, TO_OPEN);
        assertAllowed(caller, open);
        upgrade(open, "test:closed");
        assertDenied(caller, open);
        upgrade(open, "test:open");
        assertAllowed(caller, open);
    }

    @Test
    void anUpgradeInTheMiddleOfADecisionLeavesNoAnswerBehindForOthers() {
        HookedNumber number = new HookedNumber(() -> upgrade(closed, "test:open"));
        Actor actor = new Actor("a", Map.of("number", number));
        Processes caller = caller(actor, new Condition("actor.meta.number", Operator.EQ, 1), TO_OPEN);
        catchThrowable(() -> caller.send(closed, "t"));
        assertDenied(caller, node.spawn("test:closed"));
        assertAllowed(caller, closed);
    }

    private void upgrade(Pid pid, String definition) {
        node.processes.send(pid, "upgrade", definition);
        node.run();
    }

    private Processes caller(Actor actor, Condition... when) {
        return node.kernel.processes(new Identity(actor, Scope.of(Policy.allow("p", ANY, ANY, when))));
    }

    private static void assertAllowed(Processes caller, Pid target) {
        assertThatCode(() -> caller.send(target, "t")).doesNotThrowAnyException();
    }

    private static void assertDenied(Processes caller, Pid target) {
        failure(ErrorKind.PERMISSION_DENIED, () -> caller.send(target, "t"));
    }
}
