package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.Processes;

/** The bound of a mailbox: exact for one sender, whichever way its messages go; n that race exceed it by n at most. */
@Tag("stress")
@Tag("R2.5")
class OverflowRaceStressTest {

    private static final int CAPACITY = 50;
    private static final int RACERS = 4;

    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();

    /** One process, from the loop of the receiver or from the other one. */
    @ParameterizedTest
    @EnumSource
    void isExactForAProcess(Places places) {
        try (TestNode node = node(places)) {
            Pid sink = node.spawn("t:sink");
            Puppet sender = Puppet.of(node);
            for (int i = 0; i < 20; i++) {
                sender.call(self -> fill(self, sink));
            }
            assertExact(node);
        }
    }

    @Test
    void isExactForAThread() {
        try (TestNode node = node(Places.DIFFERENT_LOOPS)) {
            Pid sink = node.spawn("t:sink");
            for (int i = 0; i < 20; i++) {
                fill(node.processes, sink);
            }
            assertExact(node);
        }
    }

    private void assertExact(TestNode node) {
        awaitAllRead(node);
        assertThat(most.get()).as("messages that waited at once").isBetween(CAPACITY / 2, CAPACITY);
    }

    @Test
    void isExceededByAsManyAsRaceAtMost() {
        try (TestNode node = node(Places.DIFFERENT_LOOPS); Racers racers = new Racers(RACERS)) {
            Pid sink = node.spawn("t:sink");
            BooleanSupplier goOn = Racers.during(1_500);
            racers.race(number -> {
                while (goOn.getAsBoolean()) {
                    fill(node.processes, sink);
                }
            });
            awaitAllRead(node);
            assertThat(most.get()).as("messages that waited at once").isBetween(CAPACITY / 2, CAPACITY + RACERS);
        }
    }

    /** While the receiver is held, nothing makes room: as many get in as there is room, and no more than race besides. */
    @Test
    void isFilledWhileNobodyReads() {
        try (TestNode node = node(Places.DIFFERENT_LOOPS); Racers racers = new Racers(RACERS)) {
            for (int i = 0; i < 50; i++) {
                Puppet held = Puppet.of(node);
                CountDownLatch release = new CountDownLatch(1);
                held.hold(release);
                racers.race(number -> fill(node.processes, held.pid));

                assertThat(node.kernel.find(held.pid).unread()).isBetween(CAPACITY, CAPACITY + RACERS);
                release.countDown();
                node.processes.terminate(held.pid);
                TestNode.get(held.end);
            }
        }
    }

    private void awaitAllRead(TestNode node) {
        GroupMeters sinks = node.kernel.inspector().groups().stream().filter(group -> group.definition().equals("t:sink"))
                .findAny().orElseThrow();
        org.awaitility.Awaitility.await().until(() -> sinks.received() == sent.get());
        assertThat(sinks.waiting()).isZero();
    }

    /** Sends until it is refused. */
    private int fill(Processes processes, Pid to) {
        int filled = 0;
        while (filled < 10_000 && Racers.succeeds(() -> processes.send(to, "n", 1), ErrorKind.UNAVAILABLE)) {
            sent.incrementAndGet();
            filled++;
        }
        return filled;
    }

    /** A node whose sinks see how many wait; the one that they handle has been received, and its place is free. */
    private TestNode node(Places places) {
        AtomicInteger next = new AtomicInteger();
        TestDefinitions definitions = new TestDefinitions().behavior("t:sink", (self, arguments) -> message -> most
                .accumulateAndGet(((Run) self).process().unread(), Math::max));
        return TestNode.of(2, definitions,
                builder -> builder.host(HostOptions.of(TestNode.HOST).withMailbox(CAPACITY, OverflowPolicy.REJECT))
                        .placement((parent, shards, load) -> places == Places.SAME_LOOP ? 0 : next.getAndIncrement() % shards));
    }
}
