package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.Processes;
import dev.hadron.Spawner;
import dev.hadron.kernel.Callers.Code;
import dev.hadron.kernel.Callers.Kind;
import dev.hadron.security.Policy;
import dev.hadron.security.Scope;

/** What answers first: arguments, permission, existence, name taken, capacity. */
@Tag("R14")
@Tag("R13.5")
class PermissionOrderTest {

    private static final String FULL = "app:full";
    private static final Scope NOTHING = Scope.of();
    private static final Scope UP_TO_NAMES = Scope.of(
            Policy.allow("p", List.of("process.spawn", "process.host", "process.context"), List.of("*")));

    private final Callers callers = new Callers(builder -> builder.host(HostOptions.of(FULL).withMaxProcesses(1)
            .withMailbox(1, OverflowPolicy.REJECT)));
    private final Pid target = callers.target("taken");

    @AfterEach
    void close() {
        callers.close();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void permissionComesBeforeExistenceNamesAndCapacity(Kind kind) {
        callers.node.processes.spawn("test:child", FULL);
        List<Code> calls = List.of(me -> me.spawn("test:unknown", TestNode.HOST), me -> me.spawn("test:child", "app:unknown"),
                me -> me.spawn("test:child", FULL), me -> me.exec("test:unknown", "app:unknown"),
                send(Pid.parse("{app:processes|0x00fff}"), "t", 1), send("nobody", "t", 1), run(me -> me.terminate("nobody")),
                run(me -> me.register("taken", target)), run(me -> me.register("n", Pid.parse("{app:processes|0x00fff}"))),
                me -> me.unregister("nobody"), me -> built(me).withName("taken").spawn("test:child", FULL));
        for (Code call : calls) {
            failure(ErrorKind.PERMISSION_DENIED, () -> callers.call(kind, NOTHING, call));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Tag("R11.1")
    void theNamesPermissionComesBeforeExistenceNamesAndCapacity(Kind kind) {
        callers.node.processes.spawn("test:child", FULL);
        for (Code call : List.<Code> of(me -> built(me).withName("taken").spawn("test:child", FULL),
                me -> built(me).withName("taken").spawn("test:unknown", FULL),
                me -> built(me).withName("free").spawn("test:child", "app:unknown"),
                me -> built(me).withName("free").withMessage("t").withMessage("t").spawn("test:child", FULL))) {
            assertThat(failure(ErrorKind.PERMISSION_DENIED, () -> callers.call(kind, UP_TO_NAMES, call)).message())
                    .startsWith("permission denied: process.registry.register on ");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatIsPermittedGoesOnInOrder(Kind kind) {
        callers.node.processes.spawn("test:child", FULL);
        failure(ErrorKind.NOT_FOUND,
                () -> callers.call(kind, Callers.ALL, me -> built(me).withName("taken").spawn("test:unknown", FULL)));
        failure(ErrorKind.ALREADY_EXISTS,
                () -> callers.call(kind, Callers.ALL, me -> built(me).withName("taken").spawn("test:child", FULL)));
        failure(ErrorKind.UNAVAILABLE,
                () -> callers.call(kind, Callers.ALL, me -> built(me).withName("free").spawn("test:child", FULL)));
    }

    private interface Run {
        void run(Processes me);
    }

    private static Code run(Run call) {
        return me -> {
            call.run(me);
            return null;
        };
    }

    private static Code send(Pid to, String topic, Object payload) {
        return run(me -> me.send(to, topic, payload));
    }

    private static Code send(String to, String topic, Object payload) {
        return run(me -> me.send(to, topic, payload));
    }

    private static Spawner built(Processes me) {
        return me.withContext(Map.of());
    }
}
