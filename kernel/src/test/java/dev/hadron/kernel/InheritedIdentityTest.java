package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Processes;
import dev.hadron.Self;
import dev.hadron.kernel.SecurityOptions.Identity;
import dev.hadron.security.Actor;
import dev.hadron.security.Condition;
import dev.hadron.security.Operator;
import dev.hadron.security.Policy;
import dev.hadron.security.Scope;
import io.smallrye.mutiny.Uni;

/** In whose name processes call: their spawner's, through generations, unless a builder or the host says otherwise. */
@Tag("R13.4")
@Tag("R3.3")
class InheritedIdentityTest {

    private static final String GUARDED = "app:guarded";
    private static final Actor CONFIGURED = Actor.of("configured");
    private static final Actor HOSTED = Actor.of("hosted");

    private TestNode node;

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void theConfiguredOutsideIsInheritedThroughGenerations() {
        start(new Identity(CONFIGURED, allowing("generation")));
        assertThat(whoIsAllowed(node.processes, TestNode.HOST)).isEqualTo("configured");
        assertThat(whoIsAllowed(node.processes, GUARDED)).as("the host's identity is for what the system spawns")
                .isEqualTo("configured");
    }

    @Test
    void theSystemIsNotInherited() {
        start(null);
        assertThat(whoIsAllowed(node.processes, GUARDED)).isEqualTo("hosted");
        assertThat(failure(ErrorKind.PERMISSION_DENIED, () -> whoIsAllowed(node.processes, TestNode.HOST)).message())
                .isEqualTo("permission denied: process.exec on test:generation");
    }

    @Test
    void anActorGivenOutsideOrByABuilderIsInherited() {
        start(null);
        Identity eve = new Identity(Actor.of("eve"), allowing("generation"));
        assertThat(whoIsAllowed(node.kernel.processes(eve), GUARDED)).isEqualTo("eve");
        assertThat(node.processes.withContext(Map.of()).withActor(Actor.of("eve")).exec("test:generation", GUARDED, GUARDED, 3)
                .await().atMost(TestNode.LONG)).isEqualTo("eve");
    }

    @Test
    void aScopeFromABuilderIsInheritedAndTheActorStays() {
        start(null);
        failure(ErrorKind.PERMISSION_DENIED, () -> node.processes.withContext(Map.of()).withScope(allowing("nothing"))
                .exec("test:generation", GUARDED, GUARDED, 3).await().atMost(TestNode.LONG));
        assertThat(node.processes.withContext(Map.of()).withScope(allowing("generation"))
                .exec("test:generation", GUARDED, GUARDED, 3).await().atMost(TestNode.LONG)).isEqualTo("hosted");
    }

    @Test
    @Tag("R10.1")
    void anUpgradeKeepsActorAndScope() {
        start(null);
        node.definitions.behavior("test:before", (self, a) -> self.upgrade("test:generation", GUARDED, 1));
        assertThat(node.processes.exec("test:before", GUARDED).await().atMost(TestNode.LONG)).isEqualTo("hosted");
    }

    private String whoIsAllowed(Processes caller, String host) {
        return caller.<String> exec("test:generation", host, host, 3).await().atMost(TestNode.LONG);
    }

    /** Allows generations to make each other, and the last of them to say whose they are. */
    private static Scope allowing(String definition) {
        return Scope.of(Policy.allow("spawn", List.of("process.exec"), List.of("test:" + definition)),
                Policy.allow("host", List.of("process.host"), List.of("*")),
                says("configured"), says("hosted"), says("eve"));
    }

    private static Policy says(String actor) {
        return Policy.allow(actor, List.of("process.registry.unregister"), List.of(actor),
                new Condition("actor.id", Operator.EQ, actor));
    }

    private void start(Identity outside) {
        node = TestNode.of(2, new TestDefinitions(), builder -> builder.host(HostOptions.of(TestNode.HOST))
                .host(HostOptions.of(GUARDED)).security(new SecurityOptions(true, outside,
                        Map.of(GUARDED, new Identity(HOSTED, allowing("generation"))))));
        node.definitions.uni("test:generation", (self, a) -> (int) a[1] == 0 ? Uni.createFrom().item(name(self))
                : self.exec("test:generation", (String) a[0], a[0], (int) a[1] - 1));
    }

    private static String name(Self self) {
        for (String actor : List.of("configured", "hosted", "eve")) {
            try {
                self.unregister(actor);
                return actor;
            } catch (dev.hadron.ProcessException e) {
                assertThat(e.kind()).isEqualTo(ErrorKind.PERMISSION_DENIED);
            }
        }
        return "nobody";
    }
}
