package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Processes;
import dev.hadron.kernel.SecurityOptions.Identity;
import dev.hadron.security.Actor;
import dev.hadron.security.Policy;
import dev.hadron.security.Scope;

/** When calls are evaluated at all, and in whose name code outside of processes calls. */
@Tag("R13.4")
class EnforcementTest {

    private static final Actor BOB = Actor.of("bob");
    private static final Scope EMPTY = Scope.of();
    private static final Scope UNREGISTER = Scope.of(Policy.allow("p", List.of("*.unregister"), List.of("*")));

    @Test
    void withoutPoliciesEverythingIsAllowed() {
        try (TestNode node = node(SecurityOptions.NONE)) {
            assertAllowed(node.processes);
            assertAllowed(node.kernel.processes(Identity.NONE));
            assertAllowed(node.kernel.processes(new Identity(BOB, null)));
            assertThat((Object) node.inside(self -> self.unregister("n"))).isEqualTo(false);
        }
    }

    @Test
    void aScopeIsEvaluatedEvenWhereNothingIsEnforced() {
        try (TestNode node = node(SecurityOptions.NONE)) {
            assertDenied(node.kernel.processes(new Identity(BOB, EMPTY)));
            assertDenied(node.kernel.processes(new Identity(null, EMPTY)));
            assertAllowed(node.kernel.processes(new Identity(BOB, UNREGISTER)));
            failure(ErrorKind.PERMISSION_DENIED, () -> node.processes.withContext(Map.of()).withScope(EMPTY)
                    .exec("test:unregister", TestNode.HOST).await().atMost(TestNode.LONG));
        }
    }

    @Test
    void wherePoliciesAreEnforcedNoScopeIsDenied() {
        try (TestNode node = node(new SecurityOptions(true, null, Map.of()))) {
            assertDenied(node.kernel.processes(Identity.NONE));
            assertDenied(node.kernel.processes(new Identity(BOB, null)));
            assertAllowed(node.kernel.processes(new Identity(BOB, UNREGISTER)));
            failure(ErrorKind.PERMISSION_DENIED,
                    () -> node.processes.exec("test:unregister", TestNode.HOST).await().atMost(TestNode.LONG));
        }
    }

    @Test
    void outsideTheSystemMayDoEverything() {
        try (TestNode node = node(new SecurityOptions(true, null, Map.of()))) {
            assertAllowed(node.processes);
            node.processes.register("n", node.spawn("test:deaf"));
            assertThat(node.processes.unregister("n")).isTrue();
        }
    }

    @Test
    void outsideIsWhoConfigurationNames() {
        try (TestNode node = node(new SecurityOptions(true, new Identity(BOB, UNREGISTER), Map.of()))) {
            assertAllowed(node.processes);
            assertThat(failure(ErrorKind.PERMISSION_DENIED, () -> node.spawn("test:unregister")).message())
                    .isEqualTo("permission denied: process.spawn on test:unregister");
        }
        try (TestNode node = node(new SecurityOptions(true, Identity.NONE, Map.of()))) {
            assertDenied(node.processes);
        }
    }

    @Test
    void aMissingIdentityIsNotTheSystem() {
        try (TestNode node = node(SecurityOptions.NONE)) {
            failure(ErrorKind.INVALID, () -> node.kernel.processes(null));
        }
    }

    private static TestNode node(SecurityOptions security) {
        TestNode node = TestNode.of(1, new TestDefinitions(), builder -> builder.host(HostOptions.of(TestNode.HOST))
                .security(security));
        node.definitions.behavior("test:deaf", (self, a) -> TestNode.deaf());
        node.definitions.behavior("test:unregister", (self, a) -> {
            self.end(self.unregister("n"));
            return TestNode.deaf();
        });
        return node;
    }

    private static void assertAllowed(Processes caller) {
        assertThat(caller.unregister("n")).isFalse();
    }

    private static void assertDenied(Processes caller) {
        assertThat(failure(ErrorKind.PERMISSION_DENIED, () -> caller.unregister("n")).message())
                .isEqualTo("permission denied: process.registry.unregister on n");
    }
}
