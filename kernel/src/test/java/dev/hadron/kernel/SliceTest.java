package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.Pid;

/** How much one process may do before the next has its turn. */
@Tag("R15.3")
class SliceTest {

    private static final int MESSAGES = 400;
    /** At most so many messages pass between two readings of the clock. */
    private static final int COLD = 64;

    private final List<String> handled = new ArrayList<>();
    private final ManualClock clock = new ManualClock();
    private final TestDefinitions definitions = new TestDefinitions()
            .behavior("t:behavior", (self, arguments) -> message -> handle((String) arguments[0]))
            .uni("t:uni", (self, arguments) -> self.inbox().receive().invoke(message -> handle((String) arguments[0])).repeat()
                    .indefinitely().collect().last());
    private long cost;

    @ParameterizedTest
    @ValueSource(strings = { "t:behavior", "t:uni" })
    void isBoundedInMessages(String definition) {
        run(definition, 7, Duration.ofSeconds(1));

        assertThat(handled).hasSize(2 * MESSAGES);
        assertThat(longestRun(0)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = { "t:behavior", "t:uni" })
    void isBoundedInTime(String definition) {
        cost = 100_000;
        run(definition, 1000, Duration.ofNanos(300_000));

        assertThat(handled).hasSize(2 * MESSAGES);
        assertThat(longestRun(2 * COLD)).as("3 messages of 100 µs in 300 µs, and one more that shows it").isBetween(1, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = { "t:behavior", "t:uni" })
    void messagesThatTakeLongerThanASliceAreNotHandledInARow(String definition) {
        cost = 5_000_000;
        run(definition, 1000, Duration.ofNanos(200_000));

        assertThat(longestRun(2 * COLD)).as("one, and one more where the clock has not been read yet").isBetween(1, 2);
    }

    private void run(String definition, int messages, Duration time) {
        try (ManualNode node = node(messages, time)) {
            Pid one = node.spawn(definition, "a");
            Pid other = node.spawn(definition, "b");
            for (int i = 0; i < MESSAGES; i++) {
                node.processes.send(one, "m");
                node.processes.send(other, "m");
            }
            node.run();
        }
    }

    private ManualNode node(int messages, Duration time) {
        return ManualNode.of(1, definitions, builder -> builder.clock(clock)
                .host(HostOptions.of(ManualNode.HOST).withSlice(messages, time)));
    }

    private void handle(String who) {
        handled.add(who);
        clock.nanos += cost;
    }

    /** How many messages in a row one process handles at most while both have some, behind the first so many. */
    private int longestRun(int skipped) {
        int longest = 0;
        int run = 0;
        int bothBusy = Math.min(handled.lastIndexOf("a"), handled.lastIndexOf("b"));
        for (int i = skipped; i < bothBusy; i++) {
            run = i > skipped && handled.get(i).equals(handled.get(i - 1)) ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
