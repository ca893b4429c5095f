package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Pid;

/** On how many event loops a host places its processes. */
@Tag("R15.1")
@Tag("R15.3")
class HostPlacementTest {

    private static final int MANY = 60;

    private final TestDefinitions definitions = new TestDefinitions()
            .behavior("t:deaf", (self, arguments) -> TestNode.deaf())
            .behavior("t:parent", (self, arguments) -> {
                self.spawn("t:deaf", (String) arguments[0]);
                return TestNode.deaf();
            });
    private final TestNode node = TestNode.of(3, definitions,
            builder -> builder.host(HostOptions.of("app:all")).host(HostOptions.of("app:one").withEventLoops(1))
                    .host(HostOptions.of("app:two").withEventLoops(2)).host(HostOptions.of("app:nine").withEventLoops(9)));

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void thereIsOneShardForEachEventLoop() {
        assertThat(node.kernel.inspector().shards()).extracting(ShardInfo::index).containsExactly(0, 1, 2);
        assertThat(node.kernel.inspector().shards()).extracting(ShardInfo::thread).doesNotHaveDuplicates();
    }

    @Test
    void aHostUsesAllUnlessToldOtherwise() {
        assertThat(shardsOf("app:all")).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void aHostUsesAsManyAsItSays() {
        assertThat(shardsOf("app:one")).hasSize(1);
        assertThat(shardsOf("app:two")).hasSize(2);
    }

    @Test
    void aHostThatWantsMoreThanThereAreUsesAll() {
        assertThat(shardsOf("app:nine")).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void aParentOnALoopThatTheHostDoesNotUseDoesNotDrawItsChildThere() {
        for (int i = 0; i < MANY; i++) {
            node.processes.spawn("t:parent", "app:all", "app:one");
        }
        Puppet.pingAll(node);
        Set<Integer> used = new HashSet<>();
        node.kernel.inspector().processes("app:one", null, MANY, -1).items().forEach(each -> used.add(shard(each.pid())));

        assertThat(used).hasSize(1);
    }

    @Test
    void aParentDrawsItsChildNearUnlessTheHostSpreadsItsProcesses() {
        List<Integer> near = new CopyOnWriteArrayList<>();
        try (TestNode placed = TestNode.of(3, definitions, builder -> builder.host(HostOptions.of("app:near"))
                .host(HostOptions.of("app:spread").withPlacement(HostPlacement.SPREAD))
                .placement((parent, shards, load) -> {
                    near.add(parent);
                    return 2;
                }))) {
            placed.processes.spawn("t:parent", "app:near", "app:near");
            placed.processes.spawn("t:parent", "app:near", "app:spread");
            Puppet.pingAll(placed);
        }
        assertThat(near).containsExactlyInAnyOrder(Placement.NONE, 2, Placement.NONE, Placement.NONE);
    }

    private Set<Integer> shardsOf(String host) {
        Set<Integer> used = new HashSet<>();
        for (int i = 0; i < MANY; i++) {
            used.add(shard(node.processes.spawn("t:deaf", host)));
        }
        return used;
    }

    private int shard(Pid pid) {
        return node.kernel.find(pid).shard.index;
    }
}
