package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.Self;
import io.smallrye.mutiny.Uni;

/** An upgrade against what comes in the middle of it. */
@Tag("R10.3")
class UpgradeRacesTest {

    private final List<String> read = new ArrayList<>();
    private final TestDefinitions definitions = new TestDefinitions();

    @Test
    void whatTheOldBodyHasSentFromItsCancellationIsRead() {
        try (ManualNode node = ManualNode.of(definitions)) {
            definitions.uni("t:old", (self, arguments) -> {
                self.inbox().receive().subscribe().with(message -> self.upgrade("t:new"));
                return Uni.createFrom().nothing().onCancellation().invoke(() -> node.processes.send(self.pid(), "farewell"));
            }).behavior("t:new", (self, arguments) -> message -> read.add(message.topic()));
            Pid pid = node.spawn("t:old");
            node.processes.send(pid, "upgrade");
            node.processes.send(pid, "waiting");
            node.run();

            assertThat(read).containsExactly("waiting", "farewell");
        }
    }

    /** The stop goes through one definition after the other; a process may move to one that it is done with. */
    @Test
    @Tag("R15.6")
    void aStopReachesAProcessThatChangesItsDefinitionMeanwhile() {
        try (ManualNode node = ManualNode.of(definitions)) {
            int many = 1_000;
            int[] cancels = new int[1];
            for (String id : List.of("t:a", "t:b")) {
                definitions.behavior(id, (self, arguments) -> new Mover(self, id.equals("t:a") ? "t:b" : "t:a", cancels));
            }
            List<Pid> pids = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                pids.add(node.spawn(i % 2 == 0 ? "t:a" : "t:b"));
            }
            CompletableFuture<StopReport> stopped = node.kernel.stop(Duration.ofSeconds(1)).subscribeAsCompletionStage();
            while (cancels[0] < many / 4) {
                node.loops.get(0).step();
            }
            pids.forEach(pid -> node.processes.send(pid, "move"));
            node.run();
            node.advance(Duration.ofSeconds(2));

            assertThat(stopped).isDone();
            assertThat(stopped.join().ended() + stopped.join().forced()).isEqualTo(many);
            assertThat(cancels[0]).as("CANCEL events, one each").isEqualTo(many);
        }
    }

    private record Mover(Self self, String next, int[] cancels) implements Behavior {
        @Override
        public void onMessage(Message message) {
            self.upgrade(next);
        }

        @Override
        public void onEvent(Self me, ProcessEvent event) {
            cancels[0]++;
        }
    }
}
