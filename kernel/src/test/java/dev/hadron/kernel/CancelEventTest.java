package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ProcessEvent;

@Tag("R8.6")
class CancelEventTest {

    private final TestNode node = TestNode.of(2, new TestDefinitions());
    private final Reader reader = Reader.of(node);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void aCancelSaysWhoAskedAndWhenTheDeadlineIs() {
        Puppet asks = Puppet.of(node);
        Instant before = Instant.now();
        asks.tell(self -> self.cancel(reader.pid, Duration.ofHours(1)));
        asks.call(self -> null);
        ProcessEvent.Cancel cancel = (ProcessEvent.Cancel) reader.await(self -> self.events().receive());

        assertThat(cancel.kind()).isEqualTo("pid.cancel");
        assertThat(cancel.from()).isEqualTo(asks.pid);
        assertThat(cancel.at()).isBetween(before, Instant.now());
        assertThat(cancel.deadline()).isEqualTo(cancel.at().plus(Duration.ofHours(1)));
    }

    @Test
    void aCancelFromNoProcessWithoutADeadlineHasNeither() {
        node.processes.cancel(reader.pid);
        ProcessEvent.Cancel cancel = (ProcessEvent.Cancel) reader.await(self -> self.events().receive());

        assertThat(cancel.from()).isNull();
        assertThat(cancel.deadline()).isNull();
    }
}
