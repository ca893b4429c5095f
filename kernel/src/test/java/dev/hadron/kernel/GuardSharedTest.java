package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Pid;
import dev.hadron.Spawner;
import dev.hadron.security.Actor;
import dev.hadron.security.Policy;
import dev.hadron.security.Scope;

/**
 * What one builder spawns shares its sorted policies: a million processes in somebody's name do not sort them a million times.
 */
class GuardSharedTest {

    @Test
    @Tag("R11.1")
    void allProcessesOfABuilderHaveOneGuard() {
        try (TestNode node = TestNode.of(1, new TestDefinitions().behavior("t:deaf", (self, a) -> TestNode.deaf()))) {
            Scope scope = Scope.of(Policy.allow("all", List.of("*"), List.of("*")));
            Spawner builder = node.processes.withContext(Map.of()).withActor(Actor.of("ann")).withScope(scope);
            Guard first = guard(node, builder.spawn("t:deaf", TestNode.HOST));
            assertThat(guard(node, builder.spawn("t:deaf", TestNode.HOST))).isSameAs(first);
            Guard other = guard(node, builder.withActor(Actor.of("bob")).spawn("t:deaf", TestNode.HOST));
            assertThat(other.actor()).isEqualTo(Actor.of("bob"));
            assertThat(first.actor()).isEqualTo(Actor.of("ann"));
        }
    }

    private static Guard guard(TestNode node, Pid pid) {
        return node.kernel.find(pid).heritage().guard();
    }
}
