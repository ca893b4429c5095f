package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.spi.Parameters;

/** Spawn answers when the child can be sent to, and does not wait for its start; what fails from there on is its end. */
class SpawnStartTest {

    @ParameterizedTest
    @EnumSource
    @Tag("R3.6")
    void theChildCanBeSentToAtOnce(SpawnForm form) {
        for (Places places : Places.values()) {
            try (TestNode node = places.node()) {
                BlockingQueue<Object> got = new LinkedBlockingQueue<>();
                node.definitions.behavior("t:child", (self, a) -> message -> got.add(message.payload()));
                Puppet parent = Puppet.trapping(node);
                Pid child = parent.call(self -> {
                    Pid made = form.spawn(self, "t:child", TestNode.HOST);
                    self.send(made, "t", 1);
                    self.register("child", made);
                    self.send("child", "t", 2);
                    return made;
                });
                node.processes.send(child, "t", 3);
                assertThat(List.of(take(got), take(got), take(got))).containsSubsequence(1, 2).contains(3);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R3.6")
    void spawnDoesNotWaitForTheStart(Places places) {
        try (TestNode node = places.node()) {
            CountDownLatch release = new CountDownLatch(1);
            CountDownLatch started = new CountDownLatch(2);
            node.definitions.behavior("t:slow", (self, a) -> {
                Puppet.await(release);
                started.countDown();
                return TestNode.deaf();
            });
            Pid first = node.spawn("t:slow");
            Pid second = node.spawn("t:slow");
            node.processes.send(first, "t");
            node.processes.send(second, "t");
            assertThat(started.getCount()).isEqualTo(2);
            release.countDown();
            Puppet.await(started);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R3.5")
    void argumentsArriveInOrder(SpawnForm form) {
        try (TestNode node = Places.DIFFERENT_LOOPS.node()) {
            BlockingQueue<List<Object>> got = new LinkedBlockingQueue<>();
            node.definitions.behavior("t:child", (self, a) -> {
                got.add(Arrays.asList(a));
                return TestNode.deaf();
            });
            Puppet.of(node).tell(self -> {
                form.spawn(self, "t:child", TestNode.HOST, 1, "two", null, List.of(3));
                form.spawn(self, "t:child", TestNode.HOST);
            });
            assertThat(List.of(take(got), take(got))).containsExactlyInAnyOrder(Arrays.asList(1, "two", null, List.of(3)),
                    List.of());
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R3.5")
    @Tag("R3.6")
    @Tag("R4.1")
    void argumentsThatDoNotFitAreTheChildsEnd(Places places) {
        try (TestNode node = places.node()) {
            Parameters parameters = Parameters.of("t:child", List.of(String.class, int.class), Parameters.NO_CONVERTER);
            node.definitions.behavior("t:child", (self, a) -> {
                self.end(List.of(parameters.convert(a)));
                return TestNode.deaf();
            });
            Puppet parent = Puppet.of(node);
            Pid child = parent.call(self -> self.spawnMonitored("t:child", TestNode.HOST, "x", "seven"));
            assertThat(parent.event()).isInstanceOfSatisfying(ProcessEvent.Exit.class, exit -> {
                assertThat(exit.from()).isEqualTo(child);
                assertThat(((ExitResult.Failure) exit.result()).error().kind()).isEqualTo(ErrorKind.INVALID);
                assertThat(((ExitResult.Failure) exit.result()).error().message()).contains("t:child", "argument 2");
            });
            assertThat(node.processes.<List<Object>> exec("t:child", TestNode.HOST, "x", 7L).await().atMost(TestNode.LONG))
                    .isEqualTo(List.of("x", 7));
        }
    }

    private static <T> T take(BlockingQueue<T> queue) {
        return TestNode.uncheck(() -> queue.poll(20, TimeUnit.SECONDS));
    }
}
