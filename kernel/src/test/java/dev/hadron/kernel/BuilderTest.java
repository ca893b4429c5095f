package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ProcessEvent;
import dev.hadron.Self;
import dev.hadron.Spawner;
import io.smallrye.mutiny.Uni;

/** A builder is a value: it never changes, and whoever spawns with it gets the same each time. */
class BuilderTest {

    private final TestNode node = Places.DIFFERENT_LOOPS.node();
    private final Spawner builder = node.processes.withContext(Map.of("a", 1));

    /** Ends with its context and its first message. */
    @BeforeEach
    void define() {
        node.definitions.uni("t:told", (self, a) -> self.inbox().receive().map(m -> List.of(self.context(), m.payload())))
                .uni("t:context", (self, a) -> Uni.createFrom().item(self.context()))
                .behavior("t:fails", (self, a) -> {
                    throw new IllegalStateException("over");
                });
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R11.1")
    void eachMethodReturnsANewOneAndLeavesTheOldAsItWas() {
        List<Spawner> all = List.of(builder, builder.withContext(Map.of("b", 2)), builder.withName("name"),
                builder.withMessage("t", 1), builder.withContext(Map.of("a", 0)));
        assertThat(all).doesNotHaveDuplicates();
        assertThat(context(builder)).isEqualTo(Map.of("a", 1));
        assertThat(context(all.get(1))).isEqualTo(Map.of("a", 1, "b", 2));
        assertThat(context(all.get(4))).isEqualTo(Map.of("a", 0));
        assertThat(node.kernel.find(builder.spawn("t:told", TestNode.HOST)).unread()).isZero();
        assertThat(node.kernel.inspector().names()).isEmpty();
    }

    @Test
    @Tag("R11.1")
    void valuesAreCopiedWhenTheyAreGiven() {
        Map<String, Object> values = new HashMap<>();
        List<Object> list = new ArrayList<>(List.of("before"));
        values.put("list", list);
        Spawner given = node.processes.withContext(values).withMessage("t", list);
        values.put("later", 1);
        list.add("later");

        assertThat(told(given)).isEqualTo(List.of(Map.of("list", List.of("before")), List.of("before")));
    }

    @Test
    @Tag("R11.1")
    void oneSpawnsAnyNumberOfTimesWithTheSameEffect() {
        Spawner given = builder.withContext(Map.of("b", List.of(2))).withMessage("t", "m");
        IntStream.range(0, 5).forEach(i -> assertThat(told(given)).isEqualTo(List.of(Map.of("a", 1, "b", List.of(2)), "m")));
    }

    @Test
    @Tag("R11.1")
    @Tag("R2.4")
    void noTwoThatItSpawnsShareWhatCanBeChanged() {
        BlockingQueue<byte[]> got = new LinkedBlockingQueue<>();
        node.definitions.behavior("t:got", (self, a) -> message -> {
            got.add((byte[]) message.payload());
            got.add((byte[]) self.context().get("bytes"));
        });
        Spawner given = node.processes.withContext(Map.of("bytes", new byte[] { 1 })).withMessage("t", new byte[] { 1 });
        for (int i = 0; i < 3; i++) {
            given.spawn("t:got", TestNode.HOST);
            for (byte[] each : List.of(Marionette.next(got), Marionette.next(got))) {
                assertThat(each).isEqualTo(new byte[] { 1 });
                each[0] = 9;
            }
        }
    }

    @Test
    @Tag("R11.1")
    @Tag("R3.2")
    void itsBoundSpawnsLinkAndMonitorBeforeTheFirstStep() {
        Puppet parent = Puppet.trapping(node);
        Spawner own = parent.call((Self self) -> self.withContext(Map.of("a", 1)));
        parent.call(self -> own.spawnMonitored("t:fails", TestNode.HOST));
        assertThat(parent.event()).isInstanceOf(ProcessEvent.Exit.class);
        parent.call(self -> own.spawnLinked("t:fails", TestNode.HOST));
        assertThat(parent.event()).isInstanceOf(ProcessEvent.LinkDown.class);
        parent.call(self -> own.spawnLinkedMonitored("t:fails", TestNode.HOST));
        assertThat(parent.event()).isInstanceOf(ProcessEvent.Exit.class);
        assertThat(parent.event()).isInstanceOf(ProcessEvent.LinkDown.class);
    }

    private Map<?, ?> context(Spawner given) {
        return given.<Map<?, ?>> exec("t:context", TestNode.HOST).await().atMost(TestNode.LONG);
    }

    private List<?> told(Spawner given) {
        return given.<List<?>> exec("t:told", TestNode.HOST).await().atMost(TestNode.LONG);
    }
}
