package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;

@Tag("R4.1")
class EndingItselfTest {

    private final TestNode node = TestNode.of(1, new TestDefinitions());
    private final Puppet process = Puppet.of(node);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void itEndsOnceTheCallbackHasReturnedAndGoesOnUntilThen() {
        Puppet other = Puppet.of(node);
        process.tell(self -> {
            self.end(1);
            self.send(other.pid, "still here");
            self.monitor(other.pid);
        });

        assertThat(process.result()).isEqualTo(new ExitResult.Value(1));
        other.call(self -> null);
        assertThat(other.seen).hasSize(1);
    }

    @Test
    void theFirstEndThatItAsksForCounts() {
        process.tell(self -> {
            self.end(1);
            self.end(2);
            self.fail(new IllegalStateException("boom"));
        });

        assertThat(process.result()).isEqualTo(new ExitResult.Value(1));
    }

    @Test
    void whatTheCallbackThrowsCountsMore() {
        process.tell(self -> {
            self.end(1);
            throw new IllegalStateException("boom");
        });

        assertThat(process.error().message()).isEqualTo("boom");
    }

    @Test
    void nothingIsHandedToItAnyMore() {
        process.tell(self -> {
            self.send(self.pid(), "another");
            self.end(1);
        });

        assertThat(process.result()).isEqualTo(new ExitResult.Value(1));
        assertThat(process.seen).isEmpty();
    }

    @Test
    @Tag("R2.4")
    void aValueThatCannotLeaveTheProcessIsAnAbnormalEnd() {
        process.tell(self -> {
            List<Object> cycle = new ArrayList<>();
            cycle.add(cycle);
            self.end(cycle);
        });

        assertThat(process.error().kind()).isEqualTo(ErrorKind.INVALID);
    }

    @Test
    @Tag("R14")
    void aMissingErrorIsInvalidAndTheProcessGoesOn() {
        failure(ErrorKind.INVALID, () -> process.call(self -> {
            self.fail(null);
            return null;
        }));
        assertThat(process.isAlive()).isTrue();
    }
}
