package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static dev.hadron.kernel.SmallMailbox.CAPACITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;

/** A full mailbox refuses, exactly at its capacity for one sender. */
class MailboxRejectTest {

    private final SmallMailbox small = new SmallMailbox(OverflowPolicy.REJECT);

    @AfterEach
    void close() {
        small.close();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R2.5")
    void theBoundIsExact(Sender sender) {
        assertThat(small.send(sender, "t", CAPACITY)).isEqualTo(CAPACITY);
        assertThat(small.send(sender, "t", 10)).isZero();
        assertThat(small.unread()).isEqualTo(CAPACITY);
        assertThat(small.meters().rejected()).isEqualTo(10);
        for (int i = 0; i < CAPACITY; i++) {
            assertThat(small.take()).isEqualTo(i);
        }
        assertThat(small.unread()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R2.5")
    void whatIsReceivedMakesRoom(Sender sender) {
        assertThat(small.send(sender, "t", CAPACITY + 3)).isEqualTo(CAPACITY);
        for (int i = 0; i < 3 * CAPACITY; i++) {
            small.take();
            assertThat(small.send(sender, "t", 3)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R2.5")
    void messagesOfAListenerCount(Sender sender) {
        assertThat(small.send(sender, "heard", 2)).isEqualTo(2);
        assertThat(small.send(sender, "t", CAPACITY)).isEqualTo(CAPACITY - 2);
        assertThat(small.send(sender, "heard", 2)).isZero();
        assertThat(small.takeHeard()).isEqualTo(0);
        assertThat(small.send(sender, "t", 2)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R2.5")
    void theBoundHoldsForAllSendersTogether(Sender last) {
        small.send(Sender.NO_PROCESS, "t", 2);
        small.send(Sender.ON_THE_SAME_LOOP, "t", 2);
        assertThat(small.send(last, "t", 5)).isEqualTo(CAPACITY - 4);
    }

    @Test
    @Tag("R2.5")
    void messagesToAProcessThatHasNotStartedCount() {
        int accepted = Puppet.of(small.node).call(self -> {
            Pid child = SmallMailbox.spawn(self);
            return SmallMailbox.send(self, child, "t", 3 * CAPACITY);
        });
        assertThat(accepted).isEqualTo(CAPACITY);
    }

    @Test
    @Tag("R2.5")
    void messagesInALoopsInboundQueueCount() {
        CountDownLatch release = new CountDownLatch(1);
        Puppet.of(small.node).hold(release);
        assertThat(small.send(Sender.NO_PROCESS, "t", 3 * CAPACITY)).isEqualTo(CAPACITY);
        release.countDown();
        assertThat(small.unread()).isEqualTo(CAPACITY);
    }

    @Test
    @Tag("R2.5")
    void byNameAndByAskToo() {
        small.node.processes.register("small", small.pid);
        small.send(Sender.NO_PROCESS, "t", CAPACITY);
        for (String destination : new String[] { "small", small.pid.toString() }) {
            assertThat(failure(ErrorKind.UNAVAILABLE, () -> small.node.processes.send(destination, "t")).retryable()).isTrue();
            assertThat(failure(ErrorKind.UNAVAILABLE,
                    () -> small.node.processes.ask(destination, "t", TestNode.LONG).await().atMost(TestNode.LONG)).retryable())
                    .isTrue();
        }
        assertThat(small.unread()).isEqualTo(CAPACITY);
    }

    @Test
    @Tag("R2.5")
    void isWhatAHostDoesUnlessSaidOtherwise() {
        assertThat(HostOptions.of("app:x").mailboxCapacity()).isEqualTo(65_536);
        assertThat(HostOptions.of("app:x").overflow()).isEqualTo(OverflowPolicy.REJECT);
    }
}
