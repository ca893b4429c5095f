package dev.hadron.kernel;

import static dev.hadron.kernel.SmallMailbox.CAPACITY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A full mailbox drops the newest or the oldest message, counts it, and the sender is not told. */
class MailboxDropTest {

    private static final int MANY = 4 * CAPACITY;

    @ParameterizedTest
    @EnumSource
    @Tag("R2.5")
    @Tag("R2.3")
    void dropNewestKeepsTheFirst(Sender sender) {
        try (SmallMailbox small = new SmallMailbox(OverflowPolicy.DROP_NEWEST)) {
            assertThat(small.send(sender, "t", MANY)).isEqualTo(MANY);
            assertThat(small.unread()).isEqualTo(CAPACITY);
            assertDropped(small, MANY - CAPACITY);
            for (int i = 0; i < CAPACITY; i++) {
                assertThat(small.take()).isEqualTo(i);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R2.5")
    @Tag("R2.3")
    void dropOldestKeepsTheLast(Sender sender) {
        try (SmallMailbox small = new SmallMailbox(OverflowPolicy.DROP_OLDEST)) {
            assertThat(small.send(sender, "t", MANY)).isEqualTo(MANY);
            assertThat(small.unread()).isEqualTo(CAPACITY);
            assertDropped(small, MANY - CAPACITY);
            for (int i = MANY - CAPACITY; i < MANY; i++) {
                assertThat(small.take()).isEqualTo(i);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R2.5")
    void dropOldestTakesTheOldestOfAllTopics(Sender sender) {
        try (SmallMailbox small = new SmallMailbox(OverflowPolicy.DROP_OLDEST)) {
            small.send(sender, "heard", 2);
            small.send(sender, "t", 2);
            small.send(sender, "heard", 2);
            small.send(sender, "x", 2);
            assertThat(small.unread()).isEqualTo(CAPACITY);
            assertThat(small.take()).isEqualTo(1);
            assertThat(small.take()).isEqualTo(0);
            assertThat(small.take()).isEqualTo(1);
            assertThat(small.takeHeard()).isEqualTo(0);
            assertThat(small.takeHeard()).isEqualTo(1);
            assertDropped(small, 3);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R2.5")
    void dropNewestCountsAllTopics(Sender sender) {
        try (SmallMailbox small = new SmallMailbox(OverflowPolicy.DROP_NEWEST)) {
            small.send(sender, "heard", 2);
            small.send(sender, "t", CAPACITY);
            assertThat(small.unread()).isEqualTo(CAPACITY);
            small.takeHeard();
            small.send(sender, "heard", 2);
            assertThat(small.unread()).isEqualTo(CAPACITY);
            assertDropped(small, 3);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "REJECT", mode = EnumSource.Mode.EXCLUDE)
    @Tag("R2.5")
    void whatIsReceivedMakesRoom(OverflowPolicy policy) {
        try (SmallMailbox small = new SmallMailbox(policy)) {
            for (int round = 1; round <= 3; round++) {
                small.send(Sender.ON_ANOTHER_LOOP, "t", MANY);
                assertThat(small.unread()).isEqualTo(CAPACITY);
                for (int i = 0; i < CAPACITY; i++) {
                    small.take();
                }
                assertDropped(small, round * (MANY - CAPACITY));
            }
        }
    }

    private static void assertDropped(SmallMailbox small, long dropped) {
        GroupMeters meters = small.meters();
        assertThat(meters.dropped()).isEqualTo(dropped);
        assertThat(meters.rejected()).isZero();
        assertThat(meters.accepted()).isEqualTo(meters.received() + dropped + meters.waiting());
    }
}
