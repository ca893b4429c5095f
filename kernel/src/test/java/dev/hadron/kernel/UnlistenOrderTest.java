package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Channel;

/** Several listeners, closed in another order than they were opened in. */
@Tag("R8.4")
class UnlistenOrderTest {

    private static final int MESSAGES = 9;

    @Test
    @Tag("R8.2")
    void whatTheyGiveBackStandsInTheInboxInTheOrderOfArrivalOfAll() {
        try (TestNode node = TestNode.of(1, new TestDefinitions())) {
            Reader reader = Reader.of(node);
            Channel<Object> first = reader.call(self -> self.listen("a"));
            Channel<Object> second = reader.call(self -> self.listen("b"));
            for (int i = 0; i < MESSAGES; i++) {
                node.processes.send(reader.pid, List.of("a", "b", "c").get(i % 3), i);
            }
            for (Channel<Object> each : List.of(second, first)) {
                reader.call(self -> {
                    self.unlisten(each);
                    return null;
                });
            }
            List<Object> payloads = new ArrayList<>();
            for (int i = 0; i < MESSAGES; i++) {
                payloads.add(reader.await(self -> self.inbox().receive()).payload());
            }

            assertThat(payloads).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
        }
    }
}
