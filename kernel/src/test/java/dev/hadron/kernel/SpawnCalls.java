package dev.hadron.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.hadron.Processes;
import dev.hadron.Self;
import dev.hadron.Spawner;

/** The calls that make processes, and what each needs. */
final class SpawnCalls {

    private static final String HOST = TestNode.HOST;
    private static final List<String> SPAWN = List.of("process.spawn test:child", "process.host " + HOST);
    private static final List<String> EXEC = List.of("process.exec test:result", "process.host " + HOST);
    private static final String MONITORED = "process.spawn.monitored test:child";
    private static final String LINKED = "process.spawn.linked test:child";
    private static final String CONTEXT = "process.context context";
    private static final String SECURITY = "process.security security";

    private SpawnCalls() {
    }

    interface Code {
        Object run(Processes caller);
    }

    interface Inside {
        Object run(Self caller);
    }

    static Stream<GuardedCall> all() {
        return Stream.of(
                any("spawn", me -> me.spawn("test:child", HOST), SPAWN),
                inside("spawn_monitored", me -> me.spawnMonitored("test:child", HOST), SPAWN, MONITORED),
                inside("spawn_linked", me -> me.spawnLinked("test:child", HOST), SPAWN, LINKED),
                inside("spawn_linked_monitored", me -> me.spawnLinkedMonitored("test:child", HOST), SPAWN, LINKED, MONITORED),
                any("exec", me -> me.exec("test:result", HOST), EXEC),
                any("exec for a time", me -> me.exec(TestNode.LONG, "test:result", HOST), EXEC),
                any("built spawn", me -> built(me).spawn("test:child", HOST), SPAWN, CONTEXT),
                inside("built spawn_monitored", me -> built(me).spawnMonitored("test:child", HOST), SPAWN, CONTEXT, MONITORED),
                inside("built spawn_linked", me -> built(me).spawnLinked("test:child", HOST), SPAWN, CONTEXT, LINKED),
                inside("built spawn_linked_monitored", me -> built(me).spawnLinkedMonitored("test:child", HOST), SPAWN, CONTEXT,
                        LINKED, MONITORED),
                any("built exec", me -> built(me).exec("test:result", HOST), EXEC, CONTEXT),
                any("built exec for a time", me -> built(me).exec(TestNode.LONG, "test:result", HOST), EXEC, CONTEXT),
                any("with_actor", me -> built(me).withActor(Callers.ALICE).spawn("test:child", HOST), SPAWN, CONTEXT, SECURITY),
                any("with_scope", me -> built(me).withScope(Callers.ALL).spawn("test:child", HOST), SPAWN, CONTEXT, SECURITY),
                inside("with_scope linked", me -> built(me).withScope(Callers.ALL).spawnLinked("test:child", HOST), SPAWN,
                        CONTEXT, SECURITY, LINKED),
                any("exec with_actor", me -> built(me).withActor(Callers.ALICE).exec("test:result", HOST), EXEC, CONTEXT,
                        SECURITY),
                any("with_name", me -> built(me).withName("new").spawn("test:child", HOST), SPAWN, CONTEXT,
                        "process.registry.register new"),
                any("exec with_name", me -> built(me).withName("new").exec("test:result", HOST), EXEC, CONTEXT,
                        "process.registry.register new"),
                any("with_message", me -> built(me).withMessage("t", 1).spawn("test:child", HOST), SPAWN, CONTEXT));
    }

    private static Spawner built(Processes caller) {
        return caller.withContext(Map.of());
    }

    private static GuardedCall any(String name, Code code, List<String> needs, String... more) {
        return new GuardedCall(name, false, and(needs, more), null, (caller, target) -> code.run(caller));
    }

    private static GuardedCall inside(String name, Inside code, List<String> needs, String... more) {
        return new GuardedCall(name, true, and(needs, more), null, (caller, target) -> code.run((Self) caller));
    }

    private static List<String> and(List<String> needs, String... more) {
        List<String> all = new ArrayList<>(needs);
        all.addAll(Arrays.asList(more));
        return all;
    }
}
