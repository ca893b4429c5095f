package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;
import dev.hadron.Processes;
import dev.hadron.Spawner;
import dev.hadron.kernel.Callers.Kind;
import dev.hadron.security.Actor;
import dev.hadron.security.Policy;
import dev.hadron.security.Scope;
import io.smallrye.mutiny.Uni;

/** A builder is immutable, and is asked for its permissions by its last call only. */
@Tag("R11.1")
class GuardedBuilderTest {

    private static final String HOST = TestNode.HOST;

    private final Callers callers = new Callers();

    @AfterEach
    void close() {
        callers.close();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nothingIsAskedBeforeTheLastCall(Kind kind) {
        assertThatCode(() -> callers.call(kind, Scope.of(), me -> full(me).toString())).doesNotThrowAnyException();
        failure(ErrorKind.PERMISSION_DENIED, () -> callers.call(kind, Scope.of(), me -> full(me).spawn("test:child", HOST)));
    }

    @Test
    void aDeniedExecFailsItsUniWhenSubscribedTo() {
        assertThatCode(() -> callers.call(Kind.BEHAVIOR, Scope.of(), me -> {
            Uni<Object> never = full(me).exec("test:result", HOST);
            return never != null;
        })).doesNotThrowAnyException();
        failure(ErrorKind.PERMISSION_DENIED,
                () -> callers.call(Kind.BEHAVIOR, Scope.of(), me -> full(me).exec("test:result", HOST)));
    }

    @Test
    void whatABuilderIsMadeIntoLeavesItAsItWas() {
        Scope noSecurity = Scope.of(
                Policy.allow("p", List.of("process.spawn", "process.host", "process.context"), List.of("*")));
        for (Kind kind : Kind.values()) {
            assertThatCode(() -> callers.call(kind, noSecurity, me -> {
                Spawner plain = me.withContext(Map.of());
                plain.withActor(Callers.ALICE).withScope(Callers.ALL).withName("n").withContext(Map.of("a", 1));
                plain.withScope(null).withMessage("@t");
                return plain.spawn("test:child", HOST);
            })).doesNotThrowAnyException();
        }
    }

    @Test
    void oneBuilderSpawnsAnyNumberOfTimesWithTheSameEffect() {
        List<Object> list = new ArrayList<>(List.of(1));
        Map<String, Object> values = new HashMap<>(Map.of("list", list));
        callers.node.definitions.behavior("test:context", (self, a) -> {
            self.end(self.context());
            return TestNode.deaf();
        });
        Spawner builder = callers.node.processes.withContext(values);
        list.add(2);
        values.put("more", true);
        for (int i = 0; i < 2; i++) {
            assertThat(builder.exec("test:context", HOST).await().atMost(TestNode.LONG))
                    .isEqualTo(Map.of("list", List.of(1)));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Tag("R13.4")
    void whoMaySetAScopeMakesAChildThatMayDoMoreOrLess(Kind kind) {
        callers.node.definitions.uni("test:unregister", (self, a) -> {
            self.unregister("n");
            return Uni.createFrom().item("done");
        });
        Scope noNames = Scope.of(Policy.allow("all", List.of("*"), List.of("*")),
                Policy.deny("names", List.of("process.registry.*"), List.of("*")));
        failure(ErrorKind.PERMISSION_DENIED,
                () -> callers.call(kind, noNames, me -> me.exec("test:unregister", HOST)));
        assertThat(callers.call(kind, noNames,
                me -> me.withContext(Map.of()).withScope(Callers.ALL).exec("test:unregister", HOST))).isEqualTo("done");
        failure(ErrorKind.PERMISSION_DENIED, () -> callers.call(kind, Callers.ALL,
                me -> me.withContext(Map.of()).withScope(Scope.of()).exec("test:unregister", HOST)));
    }

    private static Spawner full(Processes me) {
        return me.withContext(Map.of("a", 1)).withActor(Actor.of("b")).withScope(Callers.ALL).withName("n").withMessage("t");
    }
}
