package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Spawner;

/** A builder's mistakes come out at its last call, like a plain spawn's. */
class BuilderFailuresTest {

    private final TestNode node = TestNode.of(2, new TestDefinitions());

    @BeforeEach
    void define() {
        node.definitions.behavior("t:deaf", (self, a) -> TestNode.deaf());
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R11.5")
    void nothingIsRaisedBeforeTheLastCall() {
        List<Object> cycle = new ArrayList<>();
        cycle.add(cycle);
        Map<String, Object> cyclic = new HashMap<>();
        cyclic.put("cycle", cycle);
        Map<String, Object> nameless = new HashMap<>();
        nameless.put(null, 1);
        List<Spawner> mistaken = List.of(builder().withContext(cyclic), node.processes.withContext(cyclic),
                builder().withMessage("t", cycle), builder().withName(""), builder().withName("@name"),
                builder().withName("{name"), builder().withName("n".repeat(256)), builder().withName(null),
                builder().withMessage(""), builder().withContext(null), builder().withContext(nameless));
        for (Spawner spawner : mistaken) {
            Spawner further = spawner.withContext(Map.of("a", 1)).withMessage("fine").withName("fine");
            failure(ErrorKind.INVALID, () -> further.spawn("t:deaf", TestNode.HOST));
            failure(ErrorKind.INVALID, () -> further.spawn("t:unknown", "app:unknown"));
            failure(ErrorKind.INVALID, () -> further.exec("t:deaf", TestNode.HOST).await().atMost(TestNode.LONG));
        }
        assertThat(node.kernel.inspector().groups()).isEmpty();
        assertThat(node.kernel.inspector().names()).isEmpty();
    }

    @Test
    @Tag("R11.5")
    void failsLikeAPlainSpawn() {
        List<Object> cycle = new ArrayList<>();
        cycle.add(cycle);
        failure(ErrorKind.NOT_FOUND, () -> builder().spawn("t:unknown", TestNode.HOST));
        failure(ErrorKind.NOT_FOUND, () -> builder().spawn("t:deaf", "app:unknown"));
        failure(ErrorKind.INVALID, () -> builder().spawn("nonsense", TestNode.HOST));
        failure(ErrorKind.INVALID, () -> builder().spawn("t:deaf", "nonsense"));
        failure(ErrorKind.INVALID, () -> builder().spawn(null, TestNode.HOST));
        failure(ErrorKind.INVALID, () -> builder().spawn("t:deaf", null));
        failure(ErrorKind.INVALID, () -> builder().spawn("t:deaf", TestNode.HOST, cycle));
        failure(ErrorKind.INVALID, () -> builder().spawn("t:unknown", TestNode.HOST, cycle));
        failure(ErrorKind.NOT_FOUND, () -> builder().exec("t:unknown", TestNode.HOST).await().atMost(TestNode.LONG));
        failure(ErrorKind.INVALID,
                () -> builder().exec(Duration.ZERO, "t:deaf", TestNode.HOST).await().atMost(TestNode.LONG));
        failure(ErrorKind.TIMEOUT, () -> builder().exec(Duration.ofMillis(50), "t:deaf", TestNode.HOST).await()
                .atMost(TestNode.LONG));
        node.kernel.drain();
        failure(ErrorKind.UNAVAILABLE, () -> builder().withName("name").spawn("t:deaf", TestNode.HOST));
        assertThat(node.kernel.inspector().names()).isEmpty();
    }

    @Test
    @Tag("R11.5")
    @Tag("R1.3")
    void whatNeedsAProcessIsInvalidOutsideOne() {
        List<Spawner> builders = Arrays.asList(builder(), builder().withMessage("t"));
        for (Spawner each : builders) {
            failure(ErrorKind.INVALID, () -> each.spawnMonitored("t:deaf", TestNode.HOST));
            failure(ErrorKind.INVALID, () -> each.spawnLinked("t:deaf", TestNode.HOST));
            failure(ErrorKind.INVALID, () -> each.spawnLinkedMonitored("t:deaf", TestNode.HOST));
        }
        assertThat(node.kernel.inspector().groups()).isEmpty();
    }

    @Test
    @Tag("R11.5")
    @Tag("R4.2")
    void thatOfAProcessWhichHasEndedIsCanceled() {
        Puppet puppet = Puppet.of(node);
        Spawner own = puppet.call(self -> self.withContext(Map.of("a", 1)));
        node.processes.terminate(puppet.pid);
        failure(ErrorKind.CANCELED, () -> own.spawn("t:deaf", TestNode.HOST));
        failure(ErrorKind.CANCELED, () -> own.spawnLinked("t:deaf", TestNode.HOST));
        failure(ErrorKind.CANCELED, () -> own.exec("t:deaf", TestNode.HOST).await().atMost(TestNode.LONG));
    }

    private Spawner builder() {
        return node.processes.withContext(Map.of());
    }
}
