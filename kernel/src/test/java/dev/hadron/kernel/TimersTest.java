package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessTimer;
import dev.hadron.Self;

/** Messages that a process sends itself later. */
class TimersTest {

    private static final Duration STEP = Duration.ofMillis(10);

    private final List<Message> got = new ArrayList<>();
    private final Self[] self = new Self[1];
    private final TestDefinitions definitions = new TestDefinitions().behavior("t:timed", (me, a) -> {
        self[0] = me;
        return message -> {
            if (message.payload() instanceof Puppet.Callback code) {
                code.run(me);
            } else {
                got.add(message);
            }
        };
    });
    private final ManualNode node = ManualNode.of(1, definitions, builder -> builder.host(
            HostOptions.of(TestNode.HOST).withMailbox(2, OverflowPolicy.REJECT)));
    private final Pid pid = node.spawn("t:timed");

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R2")
    void sendAfterSendsOnceAfterTheDelayAndNotBefore() {
        node.onLoop(() -> self[0].sendAfter(STEP, "t", 1, null));
        node.advance(STEP.minusNanos(1));
        assertThat(got).isEmpty();
        node.advance(Duration.ofNanos(1));

        assertThat(got).hasSize(1);
        assertThat(got.get(0).topic()).isEqualTo("t");
        assertThat(got.get(0).from()).isEqualTo(pid);
        assertThat(got.get(0).payload()).isEqualTo(Arrays.asList(1, null));
        node.advance(STEP.multipliedBy(100));
        assertThat(got).hasSize(1);
        assertThat(node.loops.get(0).timers()).isZero();
    }

    @Test
    @Tag("R2")
    void sendEverySendsAfterEachInterval() {
        node.onLoop(() -> self[0].sendEvery(STEP, "t"));
        for (int i = 0; i < 50; i++) {
            assertThat(got).hasSize(i);
            node.advance(STEP);
        }
        assertThat(got).hasSize(50);
    }

    @Test
    @Tag("R2")
    void sendEveryDoesNotDriftWhereTheLoopIsLate() {
        node.onLoop(() -> self[0].sendEvery(STEP, "t"));
        for (int i = 1; i <= 20; i++) {
            node.clock.nanos += STEP.plusMillis(3).toNanos();
            node.run();
        }
        // 20 × 13 ms have passed.
        assertThat(got).hasSize(26);
        node.advance(Duration.ofMillis(9));
        assertThat(got).hasSize(26);
        node.advance(Duration.ofMillis(1));
        assertThat(got).hasSize(27);
    }

    @Test
    @Tag("R2")
    void aCanceledTimerSendsNoMore() {
        ProcessTimer once = node.onLoop(() -> self[0].sendAfter(STEP, "once"));
        ProcessTimer often = node.onLoop(() -> self[0].sendEvery(STEP, "often"));
        node.advance(STEP.dividedBy(2));
        once.cancel();
        once.cancel();
        node.advance(STEP.multipliedBy(2));
        assertThat(got).extracting(Message::topic).containsExactly("often", "often");
        often.cancel();
        node.advance(STEP.multipliedBy(100));
        assertThat(got).hasSize(2);
        assertThat(node.loops.get(0).timers()).isZero();
        once.cancel();
        often.cancel();
    }

    @Test
    @Tag("R2")
    void aTimerMayBeCanceledByTheMessageThatItSends() {
        ProcessTimer[] timer = new ProcessTimer[1];
        timer[0] = node.onLoop(() -> self[0].sendEvery(STEP, "t", (Puppet.Callback) me -> timer[0].cancel()));
        node.advance(STEP.multipliedBy(10));
        assertThat(node.loops.get(0).timers()).isZero();
        assertThat(node.kernel.find(pid)).isNotNull();
    }
}
