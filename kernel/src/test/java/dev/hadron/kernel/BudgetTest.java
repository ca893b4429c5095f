package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a turn's budget learns of the cost of messages. */
@Tag("R15.3")
class BudgetTest {

    private static final long SLOW = Duration.ofMillis(5).toNanos();

    private final ManualClock clock = new ManualClock();
    private final Budget budget = Budget.of(clock);

    @Test
    void takingMessagesInDoesNotHideThatHandlingThemIsSlow() {
        budget.beginTurn();
        budget.beginSlice(1000, 200_000);
        do {
            clock.nanos += SLOW;
        } while (budget.spend());
        budget.beginTurn();
        for (int i = 0; i < 1000; i++) {
            budget.count();
        }
        budget.beginSlice(1000, 200_000);
        clock.nanos += SLOW;

        assertThat(budget.spend()).as("whether a slice of 200 µs goes on after a message of 5 ms").isFalse();
    }
}
