package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Pairs across two loops link, unlink, monitor and unmonitor each other at random until one of them is ended: before,
 * both agree; after, the other was told what it had asked for, once, and nothing that it had taken back.
 */
@Tag("stress")
@Tag("R6.1")
@Tag("R6.2")
@Tag("R6.3")
@Tag("R6.5")
class CrossingRelationsStressTest {

    private static final int PAIRS = 100;

    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void bothSidesAgreeAndAreToldOnce() {
        int[] next = new int[1];
        TestDefinitions definitions = new TestDefinitions().behavior("t:side", (self, a) -> ((CrossingSide) a[0]).begin(self));
        try (TestNode node = TestNode.of(2, definitions, builder -> builder.host(HostOptions.of(TestNode.HOST))
                .placement((parent, shards, load) -> next[0]++ % shards))) {
            for (BooleanSupplier goOn = Racers.during(1_500); goOn.getAsBoolean();) {
                round(node, next[0]);
            }
        }
    }

    private void round(TestNode node, int seed) {
        over.set(false);
        List<CrossingSide> sides = new ArrayList<>();
        for (int i = 0; i < 2 * PAIRS; i++) {
            CrossingSide side = new CrossingSide(new SplittableRandom(seed + i), over);
            side.process = node.kernel.find(node.spawn("t:side", side));
            sides.add(side);
        }
        for (int i = 0; i < 2 * PAIRS; i++) {
            sides.get(i).peer = sides.get(i ^ 1).process;
        }
        // All have begun, and trap links: who is linked before that, and whose peer ends, ends as well.
        Puppet.pingAll(node);
        sides.forEach(side -> node.processes.send(side.process.pid(), "go"));
        for (int i = 0; i < 2 * PAIRS; i += 4) {
            node.processes.terminate(sides.get(i).process.pid());
        }
        over.set(true);
        rest(node);
        for (int i = 2; i < 2 * PAIRS; i += 4) {
            agree(sides.get(i), sides.get(i + 1));
            node.processes.terminate(sides.get(i).process.pid());
        }
        rest(node);
        for (int i = 1; i < 2 * PAIRS; i += 2) {
            sides.get(i).check();
            node.processes.terminate(sides.get(i).process.pid());
        }
    }

    /** Waits until nothing is on its way; a side sends itself its next step only while it is not over. */
    private static void rest(TestNode node) {
        for (int i = 0; i < 3; i++) {
            Puppet.pingAll(node);
        }
        org.awaitility.Awaitility.await()
                .until(() -> node.kernel.inspector().groups().stream().mapToLong(GroupMeters::waiting).sum() == 0);
        for (int i = 0; i < 3; i++) {
            Puppet.pingAll(node);
        }
    }

    private static void agree(CrossingSide one, CrossingSide other) {
        assertThat(one.isLinked()).as("linked on both sides").isEqualTo(other.isLinked());
        assertThat(one.process.rare().relations.watchers()).hasSize(other.process.rare().relations.monitors().size());
        assertThat(other.process.rare().relations.watchers()).hasSize(one.process.rare().relations.monitors().size());
    }
}
