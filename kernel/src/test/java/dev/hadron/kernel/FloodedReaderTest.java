package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.Pid;

/** Whoever sends faster than its receiver reads has its turn less often, so that the receiver keeps up. */
@Tag("R15.3")
class FloodedReaderTest {

    private static final int MESSAGES_EACH = 100_000;
    private static final int AT_ONCE = 64;
    /** Far less than what would wait if all had as many turns: nearly all that is sent. */
    private static final int FEW = 20_000;

    private int received;
    private int most;
    private int sources;

    private final TestDefinitions definitions = new TestDefinitions()
            .behavior("t:reader", (self, arguments) -> {
                Process process = ((Run) self).process();
                return message -> {
                    received++;
                    most = Math.max(most, process.unread());
                };
            })
            .behavior("t:source", (self, arguments) -> {
                Pid reader = (Pid) arguments[0];
                self.send(self.pid(), "go", MESSAGES_EACH);
                return message -> {
                    int left = (int) message.payload();
                    for (int i = 0; i < AT_ONCE; i++) {
                        self.send(reader, "t");
                    }
                    if (left > AT_ONCE) {
                        self.send(self.pid(), "go", left - AT_ONCE);
                    }
                };
            });

    @ParameterizedTest
    @ValueSource(ints = { 1, 4, 16 })
    void keepsUp(int count) {
        sources = count;
        try (ManualNode node = ManualNode.of(1, definitions, builder -> builder.host(HostOptions.of(ManualNode.HOST)
                .withMailbox(Integer.MAX_VALUE, OverflowPolicy.REJECT).withSlice(64, Duration.ofSeconds(1))))) {
            Pid reader = node.spawn("t:reader");
            for (int i = 0; i < sources; i++) {
                node.spawn("t:source", reader);
            }
            node.run();
        }

        assertThat(received).isGreaterThanOrEqualTo(sources * MESSAGES_EACH);
        assertThat(most).as("the most that waited").isLessThan(FEW);
    }
}
