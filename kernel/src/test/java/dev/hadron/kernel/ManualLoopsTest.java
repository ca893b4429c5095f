package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.hadron.Pid;

/** Loops that one thread moves by hand: each is foreign to the others, and a seed decides everything. */
class ManualLoopsTest {

    private final List<String> handled = new ArrayList<>();
    private int placed;

    @Test
    void whatCrossesWaitsForTheOtherLoopsStep() {
        ManualLoops loops = new ManualLoops(2, due -> 0);
        Kernel kernel = kernel(loops, new Random(0));
        Pid other = kernel.processes().spawn("t:sink", TestNode.HOST, "sink");
        kernel.processes().spawn("t:source", TestNode.HOST, "source", other);
        Shard there = kernel.shards().get(0);
        loops.loops().forEach(loop -> {
            while (loop.step()) {
                // each to its end, the receiver's before the sender's
            }
        });

        assertThat(there.isBusy()).as("the message waits in the other shard's inbound queue").isTrue();
        assertThat(there.isCurrent()).as("the test's thread is no loop's between steps").isFalse();
        loops.run();
        assertThat(handled).containsExactly("source sends", "sink got it");
    }

    @Test
    void aSeedGivesItsOrderAgainAndAnotherSeedAnother() {
        Set<List<String>> orders = new LinkedHashSet<>();
        for (int seed = 0; seed < 20; seed++) {
            assertThat(order(seed)).as("seed %d", seed).isEqualTo(order(seed));
            orders.add(order(seed));
        }
        assertThat(orders).as("orders").hasSizeGreaterThan(10);
    }

    private List<String> order(long seed) {
        handled.clear();
        placed = 0;
        Random random = new Random(seed);
        ManualLoops loops = new ManualLoops(2, random::nextInt);
        Kernel kernel = kernel(loops, random);
        for (String name : List.of("a", "b", "c", "d")) {
            Pid pid = kernel.processes().spawn("t:sink", TestNode.HOST, name);
            kernel.processes().send(pid, "one");
            kernel.processes().send(pid, "two");
        }
        loops.run();
        return List.copyOf(handled);
    }

    @Test
    void timeGoesOnlyForward() {
        ManualLoops loops = new ManualLoops(1, due -> 0);
        assertThatThrownBy(() -> loops.advance(Duration.ofMillis(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> loops.clock().advance(Duration.ofMillis(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    private Kernel kernel(ManualLoops loops, Random random) {
        TestDefinitions definitions = new TestDefinitions()
                .behavior("t:sink", (self, arguments) -> message -> handled.add(arguments[0] + " got it"))
                .behavior("t:source", (self, arguments) -> {
                    self.send((Pid) arguments[1], "t");
                    handled.add(arguments[0] + " sends");
                    return TestNode.deaf();
                });
        return Kernel.builder().loops(loops.loops()).clock(loops.clock()).stepwise().choice(random::nextInt)
                .spin(Duration.ZERO).placement((parent, shards, load) -> placed++ % shards).definitions(definitions)
                .host(HostOptions.of(TestNode.HOST)).start();
    }
}
