package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.Behavior;
import dev.hadron.ErrorKind;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessOptions;
import dev.hadron.Self;

/** Whoever is told of an end can spawn anew on a full host and take the name. */
class RespawnOnExitTest {

    private static final int GENERATIONS = 200;

    @ParameterizedTest
    @EnumSource
    @Tag("R4.2")
    void whoGetsAnExitCanSpawnAnewAndTakeTheName(Places places) {
        try (TestNode node = places.node(builder -> builder.host(HostOptions.of("app:one").withMaxProcesses(1)))) {
            node.definitions.behavior("t:child", (self, a) -> message -> {
                throw new IllegalStateException("boom");
            }).behavior("t:keeper", (self, a) -> new Keeper(self, "pid.exit", new int[1]))
                    .behavior("t:linker", (self, a) -> new Keeper(self, "pid.link.down", new int[1]));
            for (String keeper : List.of("t:keeper", "t:linker")) {
                assertThat(node.processes.<Integer> exec(keeper, TestNode.HOST).await().atMost(TestNode.LONG))
                        .isEqualTo(GENERATIONS);
            }
        }
    }

    /** Keeps one process with one place and one name, and starts it anew whenever the event says that it has ended. */
    private record Keeper(Self self, String event, int[] generations) implements Behavior {

        Keeper {
            self.options(new ProcessOptions(true));
            start(self);
        }

        private static void start(Self self) {
            Pid child = self.spawnLinkedMonitored("t:child", "app:one");
            self.register("child", child);
            self.send(child, "t");
        }

        @Override
        public void onMessage(Message message) {
            // none comes
        }

        @Override
        public void onEvent(Self me, ProcessEvent told) {
            if (told.kind().equals(event)) {
                failure(ErrorKind.NOT_FOUND, () -> self.lookup("child"));
                failure(ErrorKind.NOT_FOUND, () -> self.send(told.from(), "t"));
                if (++generations[0] == GENERATIONS) {
                    self.end(GENERATIONS);
                } else {
                    start(self);
                }
            }
        }
    }
}
