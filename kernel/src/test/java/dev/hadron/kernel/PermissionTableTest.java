package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.kernel.Callers.Kind;

/** Each function needs each of its permissions, on every path, from every kind of caller. */
class PermissionTableTest {

    private static final Callers CALLERS = new Callers();

    private Pid target;

    @BeforeEach
    void spawnTarget() {
        CALLERS.seen.clear();
        target = CALLERS.target(GuardedCall.TARGET);
    }

    @AfterEach
    void endTarget() {
        for (String name : CALLERS.node.kernel.inspector().names().keySet()) {
            try {
                CALLERS.node.processes.terminate(name);
            } catch (ProcessException e) {
                assertThat(e.kind()).isEqualTo(ErrorKind.NOT_FOUND);
            }
        }
    }

    @AfterAll
    static void close() {
        CALLERS.close();
    }

    static Stream<Arguments> calls() {
        return Arrays.stream(Kind.values()).flatMap(kind -> GuardedCall.all(kind).map(call -> Arguments.of(kind, call)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("calls")
    @Tag("R13.1")
    @Tag("R11.1")
    void isAllowedWithAllItNeeds(Kind kind, GuardedCall call) {
        assertThatCode(() -> CALLERS.call(kind, call.scope(target, null), me -> call.call().make(me, target)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("calls")
    @Tag("R13.1")
    @Tag("R13.5")
    @Tag("R11.1")
    void isDeniedWithoutEffectWhenAnyOneIsMissing(Kind kind, GuardedCall call) {
        String before = CALLERS.world(target);
        for (String need : call.needs()) {
            ProcessException denied = failure(ErrorKind.PERMISSION_DENIED,
                    () -> CALLERS.call(kind, call.scope(target, need), me -> call.call().make(me, target)));
            assertThat(denied.message()).isEqualTo(call.denial(need, target));
            assertThat(denied.retryable()).isFalse();
        }
        assertThat(CALLERS.world(target)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("calls")
    @Tag("R13.5")
    void isDeniedAlikeWhereTheTargetIsGone(Kind kind, GuardedCall call) {
        CALLERS.node.processes.terminate(target);
        CALLERS.node.processes.watch(target).onFailure().recoverWithNull().await().atMost(TestNode.LONG);
        for (String need : call.needs()) {
            assertThat(failure(ErrorKind.PERMISSION_DENIED,
                    () -> CALLERS.call(kind, call.scope(target, need), me -> call.call().make(me, target))).message())
                    .isEqualTo(call.denial(need, target));
        }
    }
}
