package dev.hadron.kernel;

import static dev.hadron.kernel.Attributes.allows;
import static dev.hadron.kernel.Attributes.has;
import static dev.hadron.kernel.Attributes.is;
import static dev.hadron.kernel.Attributes.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.Pid;
import dev.hadron.Self;
import dev.hadron.kernel.Callers.Kind;
import dev.hadron.security.Condition;
import dev.hadron.security.Operator;

/** What a policy can ask about the caller. */
@Tag("R13.2")
class CallAttributesTest {

    private final Callers callers = new Callers();
    private final Pid target = callers.target("one");

    @AfterEach
    void close() {
        callers.close();
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = "OUTSIDE", mode = EnumSource.Mode.EXCLUDE)
    void theCallerIsKnownByPidDefinitionAndHost(Kind kind) {
        assertThat(allows(callers, kind, me -> me.unregister("x"), is("id", Callers.id(kind)),
                is("host", TestNode.HOST))).isTrue();
        assertThat(allows(callers, kind, me -> me.unregister("x"), is("id", "test:other"))).isFalse();
        Condition pid = new Condition("attributes.pid", Operator.MATCHES, "^\\{app:processes\\|0x[0-9a-f]{5}}$");
        assertThat(allows(callers, kind, me -> me.unregister("x"), pid)).isTrue();
        assertThat(allows(callers, kind, me -> me.unregister("x"), is("pid", target.toString()))).isFalse();
    }

    @Test
    void noProcessThatCallsHasNoAttributes() {
        for (String key : List.of("pid", "id", "host")) {
            assertThat(allows(callers, Kind.OUTSIDE, me -> me.unregister("x"), has(key))).as(key).isFalse();
        }
    }

    @Test
    void aCallOnNoProcessHasNoTarget() {
        for (String key : List.of("target.id", "target.host", "target.names")) {
            assertThat(allows(callers, Kind.BEHAVIOR, me -> me.unregister("one"), has(key))).as(key).isFalse();
            assertThat(allows(callers, Kind.BEHAVIOR, me -> me.spawn("test:child", TestNode.HOST), has(key))).as(key).isFalse();
        }
    }

    @Test
    void theCallerAsksAboutItself() {
        assertThat(allows(callers, Kind.BEHAVIOR, me -> send(me, ((Self) me).pid().toString()),
                is("target.id", Callers.id(Kind.BEHAVIOR)))).isTrue();
    }
}
