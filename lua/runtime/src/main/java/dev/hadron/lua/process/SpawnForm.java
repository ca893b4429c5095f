package dev.hadron.lua.process;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.Pid;
import dev.hadron.Spawner;
import dev.hadron.lua.Coroutine;

/** The ways to start a process (R3, R9), by the process itself or by a builder. */
enum SpawnForm {

    SPAWN("spawn", Spawner::spawn),
    SPAWN_MONITORED("spawn_monitored", Spawner::spawnMonitored),
    SPAWN_LINKED("spawn_linked", Spawner::spawnLinked),
    SPAWN_LINKED_MONITORED("spawn_linked_monitored", Spawner::spawnLinkedMonitored),
    EXEC("exec", null);

    /** A spawn of a builder. */
    @FunctionalInterface
    private interface Spawn {
        Pid spawn(Spawner spawner, String definition, String host, @Nullable Object... arguments);
    }

    final String function;
    private final @Nullable Spawn spawn;

    SpawnForm(String function, @Nullable Spawn spawn) {
        this.function = function;
        this.spawn = spawn;
    }

    /** The function of {@code process}. */
    int call(ScriptProcess self, Coroutine call) {
        Map<String, @Nullable Object> set = self.contextChanges();
        call.work(set.size());
        return set.isEmpty() ? plain(self, call) : with(self, self.self().withContext(set), call, 0);
    }

    private int plain(ScriptProcess self, Coroutine call) {
        String definition = Api.text(call, 0, "definition");
        String host = Api.text(call, 1, "host");
        return Api.copied(call, 2, "arguments", (then, values) -> switch (this) {
            case SPAWN -> pid(self, then, self.self().spawn(definition, host, values));
            case SPAWN_MONITORED -> pid(self, then, self.self().spawnMonitored(definition, host, values));
            case SPAWN_LINKED -> pid(self, then, self.self().spawnLinked(definition, host, values));
            case SPAWN_LINKED_MONITORED -> pid(self, then, self.self().spawnLinkedMonitored(definition, host, values));
            case EXEC -> Awaiting.of(self, then, self.self().exec(definition, host, values));
        });
    }

    /** The function of a builder, with its arguments from an index on. */
    int with(ScriptProcess self, Spawner spawner, Coroutine call, int first) {
        String definition = Api.text(call, first, "definition");
        String host = Api.text(call, first + 1, "host");
        return Api.copied(call, first + 2, "arguments", (then, values) -> spawn == null
                ? Awaiting.of(self, then, spawner.exec(definition, host, values))
                : pid(self, then, spawn.spawn(spawner, definition, host, values)));
    }

    private static int pid(ScriptProcess self, Coroutine call, Pid pid) {
        return call.returns(self.destinations().text(pid));
    }
}
