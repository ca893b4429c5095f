package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessTimer;
import dev.hadron.Self;
import dev.hadron.spi.BodyKind;

/** A process's timers and its end; and timers in each kind of body. */
class TimersEndTest {

    private static final Duration STEP = Duration.ofMillis(10);

    @Test
    @Tag("R4.2")
    void areGoneWithTheProcess() {
        Self[] self = new Self[1];
        TestDefinitions definitions = new TestDefinitions().behavior("t:timed", (me, a) -> {
            self[0] = me;
            return TestNode.deaf();
        });
        try (ManualNode node = ManualNode.of(definitions)) {
            Pid pid = node.spawn("t:timed");
            ProcessTimer once = node.onLoop(() -> self[0].sendAfter(STEP, "once"));
            ProcessTimer often = node.onLoop(() -> self[0].sendEvery(STEP, "often"));
            node.processes.terminate(pid);
            node.run();

            assertThat(node.loops.get(0).timers()).isZero();
            node.advance(Duration.ofMinutes(1));
            assertThat(node.kernel.inspector().groups()).allMatch(group -> group.accepted() == 0);
            failure(ErrorKind.CANCELED, () -> self[0].sendAfter(STEP, "t"));
            failure(ErrorKind.CANCELED, () -> self[0].sendEvery(STEP, "t"));
            once.cancel();
            often.cancel();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R2")
    void workInEachKindOfBody(BodyKind kind) {
        try (TestNode node = Places.DIFFERENT_LOOPS.node()) {
            Marionette process = Marionette.of(node, kind);
            ProcessTimer timer = process.call(self -> {
                self.sendAfter(Duration.ofMillis(1), "once", "once");
                return self.sendEvery(Duration.ofMillis(2), "often", "often");
            });
            await().until(() -> process.payloads.size() > 5);
            timer.cancel();
            Puppet.pingAll(node);
            process.call(self -> null);
            int sent = process.payloads.size();

            assertThat(process.payloads).containsOnlyOnce("once");
            CompletableFuture<Void> later = new CompletableFuture<>();
            node.vertx.setTimer(30, id -> later.complete(null));
            TestNode.get(later);
            process.call(self -> null);
            assertThat(process.payloads).hasSize(sent);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R1.3")
    @Tag("R14")
    void onAForeignThreadTheyAreInvalid(BodyKind kind) {
        try (TestNode node = Places.DIFFERENT_LOOPS.node()) {
            Self self = Marionette.of(node, kind).call(me -> me);
            failure(ErrorKind.INVALID, () -> self.sendAfter(STEP, "t"));
            failure(ErrorKind.INVALID, () -> self.sendEvery(STEP, "t"));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R10.1")
    void areGoneWithTheBodyThatAnUpgradeReplaces(BodyKind kind) {
        try (TestNode node = Places.DIFFERENT_LOOPS.node()) {
            Marionette process = Marionette.of(node, kind);
            process.call(self -> self.sendEvery(Duration.ofMillis(1), "often", "often"));
            await().until(() -> !process.payloads.isEmpty());
            process.tell(self -> self.upgrade(Marionette.id(kind), process));
            process.begun();
            process.call(self -> null);
            int sent = process.payloads.size();
            process.call(self -> self.sendAfter(Duration.ofMillis(20), "t", "the new one's"));

            await().until(() -> process.payloads.contains("the new one's"));
            assertThat(process.payloads).hasSize(sent + 1);
        }
    }
}
