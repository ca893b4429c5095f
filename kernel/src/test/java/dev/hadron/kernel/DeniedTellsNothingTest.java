package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.Self;
import dev.hadron.kernel.Callers.Code;
import dev.hadron.kernel.Callers.Kind;
import dev.hadron.security.Condition;
import dev.hadron.security.Operator;
import dev.hadron.security.Policy;
import dev.hadron.security.Scope;

/** A denied call learns nothing about the target, not even whether there is one. */
@Tag("R13.5")
class DeniedTellsNothingTest {

    private final Callers callers = new Callers();
    private final Pid target = callers.target("secret");

    @AfterEach
    void close() {
        callers.close();
    }

    @Test
    void theTextIsExactlyTheActionAndWhatTheCallerGave() {
        assertThat(denied(me -> send(me, "secret"))).isEqualTo("permission denied: process.send on secret");
        assertThat(denied(me -> send(me, target.toString()))).isEqualTo("permission denied: process.send on " + target);
        assertThat(denied(me -> {
            me.send(target, "t");
            return null;
        })).isEqualTo("permission denied: process.send on " + target);
        assertThat(denied(me -> me.spawn("test:child", TestNode.HOST)))
                .isEqualTo("permission denied: process.spawn on test:child");
    }

    @Test
    void theAnswerIsTheSameWhetherOrNotSomebodyHoldsTheName() {
        List<Code> calls = List.of(me -> send(me, "secret"), me -> me.unregister("secret"), me -> {
            ((Self) me).monitor("secret");
            return null;
        }, me -> {
            ((Self) me).unlink("secret");
            return null;
        }, me -> {
            me.cancel("secret");
            return null;
        });
        List<String> before = calls.stream().map(this::denied).toList();
        callers.node.processes.unregister("secret");
        assertThat(calls.stream().map(this::denied)).isEqualTo(before);
    }

    @Test
    void whoWatchesByNameIsToldTheSameWhetherOrNotSomebodyHoldsIt() {
        Code watch = me -> me.watch("secret");
        String before = failure(ErrorKind.PERMISSION_DENIED, () -> callers.call(Kind.OUTSIDE, Scope.of(), watch)).message();
        assertThat(before).isEqualTo("permission denied: process.monitor on secret");
        callers.node.processes.unregister("secret");
        assertThat(failure(ErrorKind.PERMISSION_DENIED, () -> callers.call(Kind.OUTSIDE, Scope.of(), watch)).message())
                .isEqualTo(before);
    }

    @Test
    void theAnswerIsTheSameWhetherOrNotDefinitionAndHostExist() {
        assertThat(denied(me -> me.spawn("test:unknown", TestNode.HOST)))
                .isEqualTo("permission denied: process.spawn on test:unknown");
        Scope spawn = Callers.allow("process.spawn", "*");
        for (String host : List.of(TestNode.HOST, "app:unknown")) {
            ProcessException answer = failure(ErrorKind.PERMISSION_DENIED,
                    () -> callers.call(Kind.BEHAVIOR, spawn, me -> me.spawn("test:unknown", host)));
            assertThat(answer.message()).isEqualTo("permission denied: process.host on " + host);
        }
    }

    @Test
    void aPolicyOnTheHostAnswersTheSameForTheLivingAndTheDead() {
        Scope elsewhere = Scope.of(Policy.allow("all", List.of("*"), List.of("*")), Policy.deny("host", List.of("process.send"),
                List.of("*"), new Condition("attributes.target.host", Operator.EQ, TestNode.HOST)));
        Code byText = me -> send(me, target.toString());
        String alive = failure(ErrorKind.PERMISSION_DENIED, () -> callers.call(Kind.BEHAVIOR, elsewhere, byText)).message();
        callers.node.processes.terminate(target);
        assertThat(failure(ErrorKind.PERMISSION_DENIED, () -> callers.call(Kind.BEHAVIOR, elsewhere, byText)).message())
                .isEqualTo(alive);
    }

    @Test
    void aDenialNeitherNamesThePolicyNorCarriesDetails() {
        ProcessException answer = failure(ErrorKind.PERMISSION_DENIED,
                () -> callers.call(Kind.OUTSIDE, Scope.of(), me -> send(me, "secret")));
        assertThat(answer.details()).isEmpty();
        assertThat(answer.getCause()).isNull();
    }

    @Test
    @Tag("R14")
    void whoAsksByNameIsToldTheNameWhereTheTargetEnds() {
        callers.node.definitions.behavior("test:ends", (self, a) -> message -> self.end(null));
        callers.node.processes.register("brief", callers.node.spawn("test:ends"));
        assertThat(failure(ErrorKind.NOT_FOUND,
                () -> callers.node.processes.ask("brief", "t", TestNode.LONG).await().atMost(TestNode.LONG)).message())
                .startsWith("process not found: brief");
    }

    private String denied(Code call) {
        return failure(ErrorKind.PERMISSION_DENIED, () -> callers.call(Kind.BEHAVIOR, Scope.of(), call)).message();
    }

    private static Object send(dev.hadron.Processes me, String destination) {
        me.send(destination, "t");
        return null;
    }
}
