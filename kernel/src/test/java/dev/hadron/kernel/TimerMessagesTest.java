package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.Self;

/** What timers may send, and to what mailbox. */
class TimerMessagesTest {

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
    @Tag("R2.4")
    void itsPayloadIsCopiedWhenItIsGivenAndForEachMessage() {
        List<Integer> list = new ArrayList<>(List.of(1));
        node.onLoop(() -> self[0].sendEvery(STEP, "t", list, new byte[] { 1 }));
        list.add(2);
        node.advance(STEP);
        List<?> first = (List<?>) got.get(0).payload();
        assertThat(first.get(0)).isEqualTo(List.of(1));
        ((byte[]) first.get(1))[0] = 9;
        node.advance(STEP);
        assertThat(((List<?>) got.get(1).payload()).get(1)).isEqualTo(new byte[] { 1 });
    }

    @Test
    @Tag("R2.5")
    void whatComesToAFullMailboxIsDroppedAndTheTimerGoesOn() {
        node.onLoop(() -> self[0].sendEvery(STEP, "every"));
        node.onLoop(() -> self[0].sendAfter(STEP, "after"));
        node.processes.send(pid, "hold", (Puppet.Callback) me -> {
            // While it runs, the mailbox fills, and the timers fall due.
            me.send(pid, "first");
            me.send(pid, "second");
            node.clock.nanos += STEP.toNanos();
            assertThat(node.loops.get(0).step()).isTrue();
        });
        node.run();
        assertThat(got).extracting(Message::topic).containsExactly("first", "second");
        node.advance(STEP);
        assertThat(got).extracting(Message::topic).containsExactly("first", "second", "every");
        assertThat(node.kernel.find(pid)).isNotNull();
    }

    @Test
    @Tag("R2.2")
    @Tag("R14")
    void aDelayIsMoreThanZeroAndATopicIsNotReserved() {
        for (Duration delay : Arrays.asList(Duration.ZERO, Duration.ofMillis(-1), null)) {
            failure(ErrorKind.INVALID, () -> self[0].sendAfter(delay, "t"));
            failure(ErrorKind.INVALID, () -> self[0].sendEvery(delay, "t"));
        }
        for (String topic : Arrays.asList("", "@t", null)) {
            failure(ErrorKind.INVALID, () -> self[0].sendAfter(STEP, topic));
            failure(ErrorKind.INVALID, () -> self[0].sendEvery(STEP, topic));
        }
        List<Object> cycle = new ArrayList<>();
        cycle.add(cycle);
        failure(ErrorKind.INVALID, () -> self[0].sendAfter(STEP, "t", cycle));
        assertThat(node.loops.get(0).timers()).isZero();
    }
}
