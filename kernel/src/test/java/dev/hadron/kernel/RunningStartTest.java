package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Pid;
import dev.hadron.Processes;
import io.smallrye.mutiny.Uni;

/** Code that asks who is running while a Behavior starts gets the same as it does later: the process's own {@code Self}. */
class RunningStartTest {

    private final TestNode node = TestNode.of(1, new TestDefinitions());

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R13.1")
    void itIsTheSelfThatTheBodyGets() {
        CompletableFuture<Processes> seen = new CompletableFuture<>();
        CompletableFuture<Processes> own = new CompletableFuture<>();
        node.definitions.behavior("t:start", (self, a) -> {
            own.complete(self);
            seen.complete(node.kernel.running());
            return TestNode.deaf();
        });
        node.spawn("t:start");
        assertThat(TestNode.get(seen)).isSameAs(TestNode.get(own));
    }

    @Test
    @Tag("R9")
    void aChildThatItWaitsForEndsWithIt() {
        CompletableFuture<Pid> child = new CompletableFuture<>();
        node.definitions.uni("t:child", (self, a) -> {
            child.complete(self.pid());
            return Uni.createFrom().nothing();
        }).behavior("t:start", (self, a) -> {
            node.kernel.running().exec("t:child", TestNode.HOST).subscribe().with(item -> {
            }, failure -> {
            });
            return TestNode.deaf();
        });
        Pid parent = node.spawn("t:start");
        Pid waited = TestNode.get(child);
        var end = node.processes.watch(waited).subscribeAsCompletionStage();
        node.processes.terminate(parent);
        assertThat(TestNode.get(end).from()).isEqualTo(waited);
    }
}
