package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.Message;

/** A container that contains itself is refused, with the path of where it does, and nothing is half-sent. */
class PayloadCycleTest {

    private final TestNode node = Places.DIFFERENT_LOOPS.node();
    private final Puppet puppet = Puppet.of(node);

    @AfterEach
    void close() {
        node.close();
    }

    /** A list that contains itself. */
    static List<Object> cycle() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        return list;
    }

    @Test
    @Tag("R2.4")
    void thePathNamesTheOffendingKey() {
        List<Object> items = new ArrayList<>(List.of(1, 2));
        Map<String, Object> payload = Map.of("items", items);
        items.add(Map.of("self", payload));
        assertThat(failure(ErrorKind.INVALID, () -> node.processes.send(puppet.pid, "t", payload)).message())
                .contains("payload.items[3].self");
        assertThat(failure(ErrorKind.INVALID, () -> node.processes.send(puppet.pid, "t", cycle())).message())
                .contains("payload[1]");
    }

    @Test
    @Tag("R2.4")
    void anArrayCanContainItselfToo() {
        Object[] array = new Object[2];
        array[1] = array;
        assertThat(failure(ErrorKind.INVALID, () -> node.processes.send(puppet.pid, "t", (Object) array)).message())
                .contains("payload[2]");
    }

    @Test
    @Tag("R2.4")
    void nothingIsHalfSent() {
        failure(ErrorKind.INVALID, () -> node.processes.send(puppet.pid, "t", 1, cycle(), 3));
        failure(ErrorKind.INVALID, () -> puppet.<Object> call(self -> {
            self.send(self.pid(), "t", 1, cycle());
            return null;
        }));
        node.processes.send(puppet.pid, "t", "after");
        puppet.call(self -> null);
        assertThat(puppet.seen).extracting(message -> ((Message) message).payload()).containsExactly("after");
    }

    @Test
    @Tag("R2.4")
    @Tag("R3.1")
    void aSpawnWithItStartsNothing() {
        long spawned = spawned();
        failure(ErrorKind.INVALID, () -> node.spawn("test:puppet", 1, cycle()));
        failure(ErrorKind.INVALID, () -> puppet.call(self -> self.spawnLinkedMonitored("test:puppet", TestNode.HOST, cycle())));
        failure(ErrorKind.INVALID,
                () -> node.processes.exec("test:puppet", TestNode.HOST, cycle()).await().atMost(TestNode.LONG));
        assertThat(spawned()).isEqualTo(spawned);
        assertThat(puppet.<List<?>> call(self -> node.kernel.find(self.pid()).relations().linkedPids())).isEmpty();
    }

    @Test
    @Tag("R2.4")
    void anAskWithItSendsNothing() {
        failure(ErrorKind.INVALID,
                () -> node.processes.ask(puppet.pid, "t", TestNode.LONG, cycle()).await().atMost(TestNode.LONG));
        puppet.call(self -> null);
        assertThat(puppet.seen).isEmpty();
    }

    @Test
    @Tag("R2.4")
    @Tag("R4.1")
    void aResultWithItIsAnAbnormalEnd() {
        puppet.tell(self -> self.end(cycle()));
        assertThat(puppet.result()).isInstanceOfSatisfying(ExitResult.Failure.class,
                failure -> assertThat(failure.error().kind()).isEqualTo(ErrorKind.INVALID));
    }

    private long spawned() {
        return node.kernel.inspector().groups().stream().mapToLong(GroupMeters::spawned).sum();
    }
}
