package dev.hadron.supervisor;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.ProcessOptions;
import dev.hadron.Self;
import dev.hadron.spi.Body;
import dev.hadron.spi.BodyKind;
import dev.hadron.spi.Definition;
import dev.hadron.spi.DefinitionProvider;

/** The definition of all supervisors. */
final class SupervisorDefinition implements Definition, DefinitionProvider {

    private final Surroundings surroundings;

    SupervisorDefinition(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public @Nullable Definition find(String id) {
        return id().equals(id) ? this : null;
    }

    @Override
    public Collection<String> ids() {
        return List.of(id());
    }

    @Override
    public String id() {
        return Supervisor.DEFINITION;
    }

    @Override
    public BodyKind kind() {
        return BodyKind.BEHAVIOR;
    }

    @Override
    public Body start(Self self, @Nullable Object[] arguments) {
        if (arguments.length != 1 || !(arguments[0] instanceof Supervisor spec)) {
            throw new ProcessException(ErrorKind.INVALID,
                    Supervisor.DEFINITION + " takes 1 argument: a " + Supervisor.class.getName());
        }
        self.options(new ProcessOptions(true));
        SupervisorProcess process = new SupervisorProcess(self, spec, surroundings);
        process.begin();
        return new Body.Callbacks(process);
    }
}
