package dev.hadron.kernel;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.Spawner;
import dev.hadron.kernel.Spawning.Origin;
import dev.hadron.security.Actor;
import dev.hadron.security.Scope;
import io.smallrye.mutiny.Uni;

/** The builder of one caller. */
record Builder(Face face, Extras extras) implements Spawner {

    @Override
    public Spawner withContext(Map<String, ?> values) {
        return new Builder(face, extras.withContext(values));
    }

    @Override
    public Spawner withActor(Actor actor) {
        return new Builder(face, extras.withActor(actor));
    }

    @Override
    public Spawner withScope(Scope scope) {
        return new Builder(face, extras.withScope(scope));
    }

    @Override
    public Spawner withName(String name) {
        return new Builder(face, extras.withName(name));
    }

    @Override
    public Spawner withMessage(String topic, @Nullable Object... payload) {
        return new Builder(face, extras.withMessage(topic, payload));
    }

    @Override
    public Pid spawn(String definition, String host, @Nullable Object... arguments) {
        face.checkAlive();
        return spawn(Bond.NONE, definition, host, arguments);
    }

    @Override
    public Pid spawnMonitored(String definition, String host, @Nullable Object... arguments) {
        return bound(Bond.MONITOR, definition, host, arguments);
    }

    @Override
    public Pid spawnLinked(String definition, String host, @Nullable Object... arguments) {
        return bound(Bond.LINK, definition, host, arguments);
    }

    @Override
    public Pid spawnLinkedMonitored(String definition, String host, @Nullable Object... arguments) {
        return bound(Bond.LINK_AND_MONITOR, definition, host, arguments);
    }

    private Pid bound(Bond bond, String definition, String host, @Nullable Object[] arguments) {
        if (!(face instanceof Run run)) {
            throw new ProcessException(ErrorKind.INVALID, "no context: only a process links to or monitors what it spawns");
        }
        return run.onLoop(() -> spawn(bond, definition, host, arguments));
    }

    private Pid spawn(Bond bond, String definition, String host, @Nullable Object[] arguments) {
        Origin origin = new Origin(face, bond, false, null, null, extras);
        return face.kernel().spawning().spawn(origin, definition, host, arguments).pid();
    }

    @Override
    public <T> Uni<T> exec(String definition, String host, @Nullable Object... arguments) {
        return Execution.of(face, null, extras, definition, host, arguments);
    }

    @Override
    public <T> Uni<T> exec(Duration timeout, String definition, String host, @Nullable Object... arguments) {
        return Execution.of(face, Face.positive(timeout), extras, definition, host, arguments);
    }
}
