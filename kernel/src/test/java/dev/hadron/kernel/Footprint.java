package dev.hadron.kernel;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.Self;

/**
 * Measures the memory of idle processes: spawns a million that each handle a hundred messages and stay, and prints the bytes of
 * heap for each, PID, table entry and behaviour included.
 */
final class Footprint {

    static final String RESULT = "bytes per idle process: ";
    private static final int PROCESSES = 1_000_000;
    private static final int MESSAGES = 100;

    private Footprint() {
    }

    /** A behaviour with what most have: a way to its process, and a number. */
    private static final class Counter implements Behavior {

        private final Self self;
        private final CountDownLatch done;
        private int count;

        Counter(Self self, CountDownLatch done) {
            this.self = self;
            this.done = done;
        }

        @Override
        public void onMessage(Message message) {
            if (++count == MESSAGES) {
                done.countDown();
            } else {
                self.send(self.pid(), "inc", count);
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        CountDownLatch done = new CountDownLatch(PROCESSES);
        TestDefinitions definitions = new TestDefinitions().behavior("t:counter", (self, a) -> new Counter(self, done));
        try (TestNode node = TestNode.of(2, definitions)) {
            long before = used();
            Pid[] pids = new Pid[PROCESSES];
            for (int i = 0; i < PROCESSES; i++) {
                pids[i] = node.spawn("t:counter");
                node.processes.send(pids[i], "inc", 0);
            }
            if (!done.await(120, TimeUnit.SECONDS)) {
                throw new IllegalStateException(done.getCount() + " processes have not handled all their messages");
            }
            long array = 4L * PROCESSES;
            long after = used() - array;
            int alive = node.kernel.inspector().hosts().get(0).processes();
            System.out.printf("%s%d (%d alive, heap %d MB of %d MB, each has handled %d messages)%n", RESULT,
                    (after - before) / PROCESSES, alive, after >> 20, Runtime.getRuntime().maxMemory() >> 20, MESSAGES);
            node.kernel.stop(Duration.ofSeconds(20)).await().atMost(Duration.ofSeconds(60));
        }
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
