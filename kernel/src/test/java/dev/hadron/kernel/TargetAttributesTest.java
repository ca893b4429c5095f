package dev.hadron.kernel;

import static dev.hadron.kernel.Attributes.allows;
import static dev.hadron.kernel.Attributes.is;
import static dev.hadron.kernel.Attributes.names;
import static dev.hadron.kernel.Attributes.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.Pid;
import dev.hadron.kernel.Callers.Code;
import dev.hadron.kernel.Callers.Kind;
import dev.hadron.security.Condition;
import dev.hadron.security.Operator;

/** What a policy can ask about the target, alive, dead or never there. */
@Tag("R13.2")
@Tag("R13.5")
class TargetAttributesTest {

    private final Callers callers = new Callers();
    private final Pid target = callers.target("one");

    @AfterEach
    void close() {
        callers.close();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aTargetIsKnownByDefinitionHostAndNamesWhicheverWayItIsGiven(Kind kind) {
        callers.node.processes.register("two", target);
        for (Code send : sends(target, "two")) {
            assertThat(allows(callers, kind, send, is("target.id", Callers.TARGET), is("target.host", TestNode.HOST),
                    names(Operator.CONTAINS, "one"), names(Operator.CONTAINS, "two"), names(Operator.NCONTAINS, "three"),
                    new Condition("resource", Operator.EQ, target.toString()))).isTrue();
            assertThat(allows(callers, kind, send, is("target.id", "test:other"))).isFalse();
            assertThat(allows(callers, kind, send, names(Operator.CONTAINS, "three"))).isFalse();
        }
    }

    @Test
    void aDefinitionCanBeAskedForByPattern() {
        Condition condition = new Condition("attributes.target.id", Operator.MATCHES, "^test:.*");
        assertThat(allows(callers, Kind.BEHAVIOR, me -> send(me, "one"), condition)).isTrue();
    }

    @Test
    void aDeadTargetHasTheHostOfItsPidAndNothingElse() {
        callers.node.processes.terminate(target);
        for (Code send : sends(target, null)) {
            assertThat(allows(callers, Kind.OUTSIDE, send, is("target.host", TestNode.HOST), is("target.id", ""),
                    names(Operator.NCONTAINS, "one"), new Condition("resource", Operator.EQ, target.toString()))).isTrue();
            assertThat(allows(callers, Kind.OUTSIDE, send, is("target.id", Callers.TARGET))).isFalse();
        }
        Code byName = me -> send(me, "one");
        assertThat(allows(callers, Kind.OUTSIDE, byName, is("target.host", ""), is("target.id", ""),
                names(Operator.NCONTAINS, "one"), new Condition("resource", Operator.EQ, "one"))).isTrue();
    }

    @Test
    void aPidThatNeverWasHasTheHostThatItSays() {
        for (Code send : sends(Pid.parse("{other:host|0x00fff}"), null)) {
            assertThat(allows(callers, Kind.BEHAVIOR, send, is("target.host", "other:host"), is("target.id", ""))).isTrue();
        }
    }

    private static List<Code> sends(Pid pid, String name) {
        Code byPid = me -> {
            me.send(pid, "t");
            return null;
        };
        Code byText = me -> send(me, pid.toString());
        return name == null ? List.of(byPid, byText) : List.of(byPid, byText, me -> send(me, name));
    }
}
