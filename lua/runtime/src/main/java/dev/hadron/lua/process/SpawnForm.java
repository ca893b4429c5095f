package dev.hadron.lua.process;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.Pid;
import dev.hadron.Self;
import dev.hadron.Spawner;
import dev.hadron.lua.Coroutine;
import io.smallrye.mutiny.Uni;

/** The ways to start a process (R3, R9), by the process itself or by a builder. */
enum SpawnForm {

    SPAWN("spawn", spawning(Self::spawn), spawning(Spawner::spawn)),
    SPAWN_MONITORED("spawn_monitored", spawning(Self::spawnMonitored), spawning(Spawner::spawnMonitored)),
    SPAWN_LINKED("spawn_linked", spawning(Self::spawnLinked), spawning(Spawner::spawnLinked)),
    SPAWN_LINKED_MONITORED("spawn_linked_monitored", spawning(Self::spawnLinkedMonitored),
            spawning(Spawner::spawnLinkedMonitored)),
    EXEC("exec", executing(Self::exec), executing(Spawner::exec));

    /** A spawn of a process or of a builder. */
    @FunctionalInterface
    private interface Spawn<S> {
        Pid spawn(S by, String definition, String host, @Nullable Object... arguments);
    }

    /** An exec of a process or of a builder. */
    @FunctionalInterface
    private interface Exec<S> {
        Uni<?> exec(S by, String definition, String host, @Nullable Object... arguments);
    }

    /** Starts a process and answers as the function does. */
    @FunctionalInterface
    private interface Start<S> {
        int start(Coroutine call, S by, String definition, String host, @Nullable Object[] arguments);
    }

    final String function;
    private final Start<Self> plain;
    private final Start<Spawner> built;

    SpawnForm(String function, Start<Self> plain, Start<Spawner> built) {
        this.function = function;
        this.plain = plain;
        this.built = built;
    }

    private static <S> Start<S> spawning(Spawn<S> spawn) {
        return (call, by, definition, host, arguments) -> call.returns(
                ScriptProcess.of(call).destinations().text(spawn.spawn(by, definition, host, arguments)));
    }

    private static <S> Start<S> executing(Exec<S> exec) {
        return (call, by, definition, host, arguments) -> Awaiting.of(ScriptProcess.of(call), call,
                exec.exec(by, definition, host, arguments));
    }

    /** The function of {@code process}. */
    int call(ScriptProcess self, Coroutine call) {
        Map<String, @Nullable Object> set = self.contextChanges();
        call.work(set.size());
        return set.isEmpty() ? start(plain, self.self(), call, 0) : with(self.self().withContext(set), call, 0);
    }

    /** The function of a builder, with its arguments from an index on. */
    int with(Spawner spawner, Coroutine call, int first) {
        return start(built, spawner, call, first);
    }

    private static <S> int start(Start<? super S> start, S by, Coroutine call, int first) {
        String definition = Api.text(call, first, "definition");
        String host = Api.text(call, first + 1, "host");
        return Api.copied(call, first + 2, "arguments", (then, values) -> start.start(then, by, definition, host, values));
    }
}
