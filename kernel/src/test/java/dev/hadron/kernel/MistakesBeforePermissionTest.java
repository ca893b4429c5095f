package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.Processes;
import dev.hadron.Self;
import dev.hadron.Spawner;
import dev.hadron.kernel.Callers.Code;
import dev.hadron.kernel.Callers.Kind;
import dev.hadron.security.Scope;

/** A mistake in the arguments answers before the permission that is missing. */
@Tag("R14")
@Tag("R13.5")
class MistakesBeforePermissionTest {

    private static final Scope NOTHING = Scope.of();

    private final Callers callers = new Callers();
    private final Pid target = callers.target("taken");

    @AfterEach
    void close() {
        callers.close();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void argumentsComeBeforePermission(Kind kind) {
        List<Object> cycle = new ArrayList<>();
        cycle.add(cycle);
        List<Code> calls = List.of(me -> me.spawn("no id", TestNode.HOST), me -> me.spawn("test:child", "no id"),
                me -> me.spawn("test:child", TestNode.HOST, cycle), me -> me.exec("no id", TestNode.HOST),
                send(target, "@reserved", 1), send(target, "", 1), send(target, "t", cycle), send((Pid) null, "t", 1),
                send("{no pid", "t", 1), send((String) null, "t", 1), me -> me.unregister("@n"), me -> me.unregister(null),
                run(me -> me.register("{n", target)), run(me -> me.register("n", null)),
                run(me -> me.cancel(target, Duration.ofNanos(-1))), run(me -> me.terminate("{no pid")),
                me -> built(me).withMessage("@t").spawn("test:child", TestNode.HOST),
                me -> built(me).withName("@n").spawn("test:child", TestNode.HOST),
                me -> built(me).withActor(null).spawn("test:child", TestNode.HOST),
                me -> built(me).withScope(null).spawn("test:child", TestNode.HOST),
                me -> me.withContext(null).spawn("test:child", TestNode.HOST),
                me -> built(me).withContext(Map.of("k", cycle)).spawn("test:child", TestNode.HOST));
        for (Code call : calls) {
            failure(ErrorKind.INVALID, () -> callers.call(kind, NOTHING, call));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = "OUTSIDE", mode = EnumSource.Mode.EXCLUDE)
    @Tag("R6.1")
    void oneselfIsAMistakeBeforePermission(Kind kind) {
        for (Inside call : List.<Inside> of(me -> me.monitor(me.pid()), me -> me.link(me.pid()),
                me -> me.monitor(me.pid().toString()), me -> me.link(me.pid().toString()))) {
            failure(ErrorKind.INVALID, () -> callers.call(kind, NOTHING, run(me -> call.run((Self) me))));
        }
    }

    private interface Run {
        void run(Processes me);
    }

    private interface Inside {
        void run(Self me);
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
