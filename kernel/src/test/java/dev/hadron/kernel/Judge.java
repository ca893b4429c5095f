package dev.hadron.kernel;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.kernel.SecurityOptions.Identity;
import dev.hadron.security.Actor;
import dev.hadron.security.Scope;

/** Says what a scope allows, asked through calls on names that nobody holds: they need one permission and change nothing. */
final class Judge implements AutoCloseable {

    private final TestNode node = TestNode.of(1, new TestDefinitions());

    /** Whether an actor may unregister a name: {@code process.registry.unregister}, and the name is the resource. */
    boolean allows(Actor actor, Scope scope, String name) {
        try {
            node.kernel.processes(new Identity(actor, scope)).unregister(name);
            return true;
        } catch (ProcessException e) {
            if (e.kind() == ErrorKind.PERMISSION_DENIED) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        node.close();
    }
}
