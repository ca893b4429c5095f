package dev.hadron.kernel;

import dev.hadron.Pid;
import dev.hadron.Self;

/** The ways to spawn. */
enum SpawnForm {
    SPAWN,
    SPAWN_MONITORED,
    SPAWN_LINKED,
    SPAWN_LINKED_MONITORED;

    Pid spawn(Self self, String definition, String host, Object... arguments) {
        return switch (this) {
            case SPAWN -> self.spawn(definition, host, arguments);
            case SPAWN_MONITORED -> self.spawnMonitored(definition, host, arguments);
            case SPAWN_LINKED -> self.spawnLinked(definition, host, arguments);
            case SPAWN_LINKED_MONITORED -> self.spawnLinkedMonitored(definition, host, arguments);
        };
    }
}
