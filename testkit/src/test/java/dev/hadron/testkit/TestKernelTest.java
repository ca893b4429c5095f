package dev.hadron.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import io.smallrye.mutiny.Uni;

/** A kernel that moves when it is told to, in an order that follows from its seed. */
class TestKernelTest {

    private static final String HOST = "app:processes";

    @Test
    void theSameSeedGivesTheSameOrder() {
        Set<List<String>> orders = new HashSet<>();
        for (int seed = 0; seed < 20; seed++) {
            assertThat(order(seed)).as("seed %d", seed).isEqualTo(order(seed));
            orders.add(order(seed));
        }
        assertThat(orders).hasSizeGreaterThan(10);
    }

    private static List<String> order(long seed) {
        List<String> order = new ArrayList<>();
        try (TestKernel kernel = TestKernel.builder().seed(seed).host(HOST)
                .behavior("app:one", (self, arguments) -> message -> order.add(arguments[0] + message.topic())).start()) {
            for (String name : List.of("a", "b", "c")) {
                Pid pid = kernel.processes().spawn("app:one", HOST, name);
                kernel.processes().send(pid, "1");
                kernel.processes().send(pid, "2");
            }
            kernel.run();
        }
        return order;
    }

    @Test
    void nothingHappensBeforeAStep() {
        List<Object> started = new ArrayList<>();
        try (TestKernel kernel = TestKernel.builder().loops(1).host(HOST).behavior("app:one", (self, arguments) -> {
            started.add(self);
            return message -> {
            };
        }).start()) {
            kernel.processes().spawn("app:one", HOST);
            assertThat(started).isEmpty();
            assertThat(kernel.step()).isTrue();
            assertThat(started).hasSize(1);
            kernel.run();
            assertThat(kernel.step()).isFalse();
        }
    }

    @Test
    void timeMovesByHand() {
        try (TestKernel kernel = TestKernel.builder().host(HOST)
                .uni("app:deaf", (self, arguments) -> Uni.createFrom().nothing()).start()) {
            Instant before = kernel.now();
            Probe probe = kernel.probe();
            Pid deaf = probe.call(self -> self.spawnMonitored("app:deaf", HOST));
            kernel.processes().cancel(deaf, Duration.ofMinutes(10));
            kernel.advance(Duration.ofMinutes(10).minusNanos(1));
            probe.expectNothing();
            kernel.advance(Duration.ofNanos(1));

            ProcessEvent.Exit exit = probe.expectEvent(ProcessEvent.Exit.class);
            assertThat(exit.at()).isEqualTo(before.plus(Duration.ofMinutes(10)));
        }
    }

    @Test
    void awaitsAnItemOrFailsWithWhatTheUniFailsWith() {
        try (TestKernel kernel = TestKernel.builder().seed(7).host(HOST)
                .uni("app:three", (self, arguments) -> Uni.createFrom().item(3))
                .uni("app:deaf", (self, arguments) -> Uni.createFrom().nothing()).start()) {
            assertThat(kernel.await(kernel.processes().<Integer> exec("app:three", HOST))).isEqualTo(3);
            assertThatThrownBy(() -> kernel.await(kernel.processes().exec("app:nobody", HOST)))
                    .isInstanceOfSatisfying(ProcessException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.NOT_FOUND));
            assertThatThrownBy(() -> kernel.await(kernel.processes().exec(Duration.ofSeconds(3), "app:deaf", HOST)))
                    .isInstanceOf(AssertionError.class).hasMessageContainingAll("the Uni gave nothing", "PT3S", "seed 7");
        }
    }

    @Test
    void processesThatNeverComeToRestAreSaid() {
        try (TestKernel kernel = TestKernel.builder().seed(7).host(HOST)
                .behavior("app:busy", (self, arguments) -> message -> self.send(self.pid(), "again")).start()) {
            Pid busy = kernel.processes().spawn("app:busy", HOST);
            kernel.processes().send(busy, "go");
            assertThatThrownBy(kernel::run).isInstanceOf(AssertionError.class).hasMessageContainingAll("still busy", "seed 7");
        }
    }

    @Test
    void aProcessDoesNotMoveItsKernel() {
        TestKernel[] kernel = new TestKernel[1];
        kernel[0] = TestKernel.builder().host(HOST).start();
        Probe probe = kernel[0].probe();
        assertThatThrownBy(() -> probe.run(self -> kernel[0].run())).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a process must not move the kernel that it runs in");
        kernel[0].close();
    }
}
