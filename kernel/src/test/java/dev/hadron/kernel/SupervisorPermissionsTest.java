package dev.hadron.kernel;

import static dev.hadron.kernel.Supervised.child;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.ExitResult;
import dev.hadron.Pid;
import dev.hadron.kernel.SecurityOptions.Identity;
import dev.hadron.security.Policy;
import dev.hadron.security.Scope;
import dev.hadron.supervisor.ChildSpec;
import dev.hadron.supervisor.RestartIntensity;
import dev.hadron.supervisor.Supervisor;
import dev.hadron.supervisor.Supervisors;

/** What a supervisor has to be allowed: what the guide says, and no less. */
class SupervisorPermissionsTest {

    private static final List<String> NEEDED = List.of("process.spawn", "process.host", "process.spawn.monitored",
            "process.spawn.linked", "process.cancel", "process.unlink", "process.send", "process.context",
            "process.registry.register");

    /**
     * A supervisor that starts a named child and one of its own kind, starts a crashed one again, and stops; whether all
     * worked.
     */
    private static boolean works(List<String> allowed) {
        TestDefinitions definitions = new TestDefinitions();
        List<String> starts = new ArrayList<>();
        definitions.behavior(Supervised.WORKER, (self, arguments) -> {
            starts.add((String) arguments[0]);
            return message -> self.fail(new IllegalStateException("crash"));
        });
        Scope scope = new Scope(List.of(Policy.allow("test", allowed, List.of("*"))));
        SecurityOptions options = new SecurityOptions(true, null,
                Map.of(ManualNode.HOST, new Identity(null, scope)));
        try (ManualNode node = ManualNode.of(1, definitions,
                builder -> builder.host(HostOptions.of(ManualNode.HOST)).random(() -> 0.5).security(options))) {
            Supervisor inner = Supervisor.of("inner").withIntensity(RestartIntensity.of(9, Duration.ofSeconds(1)))
                    .withChildren(child("b").withName("bee"));
            Pid outer = Supervisors.start(node.processes,
                    inner.withChildren(child("a").withName("ay"), ChildSpec.of(inner, ManualNode.HOST)),
                    ManualNode.HOST);
            var end = node.watch(outer);
            node.advance(Duration.ofSeconds(1));
            if (end.isDone() || !starts.equals(List.of("a", "b"))) {
                return false;
            }
            node.processes.send("ay", "crash");
            node.advance(Duration.ofSeconds(2));
            var children = node.start(Supervisors.of(node.processes, outer).children());
            boolean answers = children.isDone() && !children.isCompletedExceptionally();
            if (end.isDone() || !starts.equals(List.of("a", "b", "a"))) {
                return false;
            }
            node.processes.cancel(outer);
            node.run();
            return answers && end.isDone() && end.join().result() instanceof ExitResult.Value;
        }
    }

    @Test
    void theseAreEnough() {
        assertThat(works(NEEDED)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "process.spawn", "process.host", "process.spawn.monitored", "process.spawn.linked",
            "process.cancel", "process.unlink", "process.send", "process.context", "process.registry.register" })
    void eachIsNeeded(String permission) {
        assertThat(works(NEEDED.stream().filter(each -> !each.equals(permission)).toList())).isFalse();
    }
}
