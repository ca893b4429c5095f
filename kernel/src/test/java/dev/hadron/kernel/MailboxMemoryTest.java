package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.spi.Progress;
import dev.hadron.spi.ValueList;
import dev.hadron.spi.ValueMap;

/** A mailbox is full, too, where what programs have sent weighs as much as its host allows. */
@Tag("R2.5")
class MailboxMemoryTest {

    private static final int KIB = 1024;
    private static final int MEMORY = 64 * KIB;
    /** Three of them are more than the memory, two are less. */
    private static final int PART = 24 * KIB;

    static Stream<Object> heavy() {
        return Stream.of("x".repeat(PART), new byte[PART], new ValueList(new Object[] { "x" }, true, PART),
                new ValueMap(Map.of("a", "x"), true, PART), new ProcessException(ErrorKind.CONFLICT, "x".repeat(PART)),
                new ProcessException(ErrorKind.CONFLICT, "x", false, Map.of("a", "x".repeat(PART))));
    }

    @ParameterizedTest
    @MethodSource("heavy")
    void isFullByWeight(Object part) {
        for (int loop = 0; loop < 2; loop++) {
            try (SmallMailbox small = new SmallMailbox(OverflowPolicy.REJECT, MEMORY)) {
                assertThat(small.sendFromProgram(loop, Collections.nCopies(5, part).toArray())).isEqualTo(3);
                assertThat(small.meters().rejected()).isEqualTo(2);
                assertThat(small.sendFromProgram(1 - loop, "light")).as("what is light").isEqualTo(1);
                assertThat(small.take()).isInstanceOf(part.getClass());
                assertThat(small.sendFromProgram(loop, part, part)).as("after one is received").isEqualTo(1);
            }
        }
    }

    @Test
    void saysSo() {
        try (SmallMailbox small = new SmallMailbox(OverflowPolicy.REJECT, MEMORY)) {
            CompletableFuture<ProcessException> refused = new CompletableFuture<>();
            small.node.definitions.stepped("test:floods", (self, a) -> () -> {
                try {
                    while (true) {
                        self.send(small.pid, "t", "x".repeat(PART));
                    }
                } catch (ProcessException e) {
                    refused.complete(e);
                }
                return new Progress.Done(null);
            });
            small.node.spawn("test:floods");
            ProcessException refusal = TestNode.get(refused);
            assertThat(refusal.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
            assertThat(refusal.retryable()).isTrue();
            assertThat(refusal).hasMessage("mailbox is full: " + small.pid + " holds 65536 bytes at most");
        }
    }

    @Test
    void oneMessageMayWeighMoreThanAll() {
        try (SmallMailbox small = new SmallMailbox(OverflowPolicy.REJECT, MEMORY)) {
            Object large = "x".repeat(3 * MEMORY);
            for (int i = 0; i < 3; i++) {
                assertThat(small.sendFromProgram(i % 2, large, large)).isEqualTo(1);
                assertThat(small.take()).isEqualTo(large);
            }
        }
    }

    @Test
    void whatIsRefusedForItsNumberWeighsNothing() {
        try (SmallMailbox small = new SmallMailbox(OverflowPolicy.REJECT, MEMORY)) {
            small.send(Sender.NO_PROCESS, "t", SmallMailbox.CAPACITY);
            Object part = "x".repeat(PART);
            assertThat(small.sendFromProgram(0, part, part, part)).isZero();
            assertThat(small.sendFromProgram(1, part, part, part)).isZero();
            for (int i = 0; i < SmallMailbox.CAPACITY; i++) {
                small.take();
            }
            assertThat(small.sendFromProgram(1, part, part, part, part)).isEqualTo(3);
        }
    }

    @Test
    void whatIsSmallOrOfTheApplicationsOwnWeighsNothing() {
        try (SmallMailbox small = new SmallMailbox(OverflowPolicy.REJECT, KIB)) {
            String small1 = "x".repeat(KIB - 1);
            assertThat(small.sendFromProgram(0, small1, small1, small1)).isEqualTo(3);
            small.node.processes.send(small.pid, "t", "x".repeat(PART));
            small.node.processes.send(small.pid, "t", "x".repeat(PART));
            assertThat(small.unread()).isEqualTo(SmallMailbox.CAPACITY);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1 })
    void dropsTheNewestOrTheOldest(int loop) {
        Object[] parts = List.of("a", "b", "c", "d", "e").stream().map(each -> each.repeat(PART)).toArray();
        try (SmallMailbox small = new SmallMailbox(OverflowPolicy.DROP_NEWEST, MEMORY)) {
            assertThat(small.sendFromProgram(loop, parts)).isEqualTo(5);
            assertThat(small.unread()).isEqualTo(3);
            assertThat(small.meters().dropped()).isEqualTo(2);
            assertThat(Stream.of(small.take(), small.take(), small.take())).containsExactly(parts[0], parts[1], parts[2]);
            small.sendFromProgram(loop, parts);
            assertThat(small.unread()).isEqualTo(3);
        }
        try (SmallMailbox small = new SmallMailbox(OverflowPolicy.DROP_OLDEST, MEMORY)) {
            assertThat(small.sendFromProgram(loop, parts)).isEqualTo(5);
            assertThat(small.unread()).isEqualTo(3);
            assertThat(small.meters().dropped()).isEqualTo(2);
            assertThat(Stream.of(small.take(), small.take(), small.take())).containsExactly(parts[2], parts[3], parts[4]);
            small.sendFromProgram(loop, parts);
            assertThat(small.unread()).isEqualTo(3);
        }
    }

    @Test
    void programsThatRaceExceedItByOneEachAndLeaveNothingBehind() {
        Object part = "x".repeat(PART);
        try (SmallMailbox small = new SmallMailbox(OverflowPolicy.REJECT, MEMORY)) {
            for (int round = 0; round < 200; round++) {
                CompletableFuture<Integer> one = small.program(0, part, part, part);
                CompletableFuture<Integer> other = small.program(1, part, part, part);
                int accepted = TestNode.get(one) + TestNode.get(other);
                assertThat(accepted).isBetween(3, 4);
                for (int i = 0; i < accepted; i++) {
                    assertThat(small.take()).isEqualTo(part);
                }
            }
        }
    }
}
