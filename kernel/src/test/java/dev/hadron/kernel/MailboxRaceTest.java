package dev.hadron.kernel;

import static dev.hadron.kernel.SmallMailbox.CAPACITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Pid;

/** Threads that race for the last places of a mailbox exceed its capacity by one each at most. */
class MailboxRaceTest {

    private static final int THREADS = 4;
    private static final int ROUNDS = 200;

    @Test
    @Tag("R2.5")
    void nThreadsExceedTheBoundByNAtMost() throws Exception {
        try (SmallMailbox small = new SmallMailbox(OverflowPolicy.REJECT); Race race = new Race(THREADS)) {
            for (int round = 0; round < ROUNDS; round++) {
                Pid target = SmallMailbox.spawn(small.node.processes);
                Callable<Integer> sender = () -> SmallMailbox.send(small.node.processes, target, "t", 3 * CAPACITY);
                int accepted = race.run(Collections.nCopies(THREADS, sender)).stream().mapToInt(Integer::intValue).sum();
                assertThat(accepted).isBetween(CAPACITY, CAPACITY + THREADS);
                ProcessInfo info = small.node.kernel.inspector().process(target.toString()).await().atMost(TestNode.LONG);
                assertThat(info.mailbox()).isEqualTo(accepted);
                small.node.processes.terminate(target);
            }
        }
    }
}
