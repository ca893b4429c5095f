package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Pid;

/** Events that are not told any more are passed over in slices, like everything else. */
class SkippedEventsTest {

    private static final int MANY = 6_400;

    private final TestNode node = TestNode.of(1, new TestDefinitions().behavior("t:deaf", (self, a) -> TestNode.deaf()));

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R15.3")
    void oneSlicePassesOverNoMoreThanItsMessages() {
        Reader reader = Reader.of(node);
        List<Pid> watched = reader.call(self -> {
            List<Pid> pids = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                pids.add(self.spawnMonitored("t:deaf", TestNode.HOST));
            }
            return pids;
        });
        watched.forEach(node.processes::terminate);
        await().until(() -> node.kernel.inspector().hosts().get(0).processes() == 1);
        reader.call(self -> {
            watched.forEach(self::unmonitor);
            return null;
        });
        long before = slices();
        var event = reader.start(self -> self.events().receive());
        node.processes.cancel(reader.pid);
        TestNode.get(event);

        assertThat(slices() - before).isGreaterThanOrEqualTo(MANY / HostOptions.DEFAULT_SLICE_MESSAGES);
    }

    private long slices() {
        return node.kernel.inspector().shards().get(0).slices();
    }
}
