package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Behavior;
import dev.hadron.ErrorKind;
import dev.hadron.Message;
import dev.hadron.ProcessEvent;
import dev.hadron.Self;

/** Threads and processes spawn on a host, and change their definition, while it is stopped: nothing slips past the stop. */
@Tag("stress")
@Tag("R15.6")
@Tag("R3.1")
class SpawnAgainstStopStressTest {

    private static final int HOSTS = 15;
    private static final int RACERS = 4;

    private final AtomicInteger spawned = new AtomicInteger();
    private final AtomicInteger cancelsTwice = new AtomicInteger();

    @Test
    void nothingSurvivesAndTheReportAddsUp() {
        TestDefinitions definitions = new TestDefinitions();
        definitions.behavior("t:one", (self, arguments) -> new Breeder(self, (String) arguments[0], "t:other"));
        definitions.behavior("t:other", (self, arguments) -> new Breeder(self, (String) arguments[0], "t:one"));
        try (TestNode node = TestNode.of(2, definitions, SpawnAgainstStopStressTest::hosts);
                Racers racers = new Racers(RACERS)) {
            for (int i = 0; i < HOSTS; i++) {
                String host = "app:host-" + i;
                int before = spawned.get();
                AtomicReference<StopReport> report = new AtomicReference<>();
                racers.race(number -> {
                    if (number == 0) {
                        Thread.yield();
                        report.set(node.kernel.stopHost(host, Duration.ofMillis(5)).await().atMost(TestNode.LONG));
                    } else {
                        spawnUntilRefused(node, host);
                    }
                });
                HostInfo info = node.kernel.inspector().hosts().get(i);

                assertThat(info.processes()).as("processes left").isZero();
                assertThat(node.kernel.inspector().processes(host, null, 10, -1).items()).isEmpty();
                assertThat(report.get().ended() + report.get().forced()).as("ended").isEqualTo(spawned.get() - before);
            }
            assertThat(spawned.get()).isGreaterThan(HOSTS);
            assertThat(cancelsTwice).as("processes told twice").hasValue(0);
        }
    }

    private static void hosts(KernelBuilder builder) {
        for (int i = 0; i < HOSTS; i++) {
            builder.host(HostOptions.of("app:host-" + i).withMaxProcesses(5_000));
        }
        builder.host(HostOptions.of(TestNode.HOST));
    }

    private void spawnUntilRefused(TestNode node, String host) {
        boolean refused = false;
        while (!refused) {
            refused = !Racers.succeeds(() -> {
                node.processes.spawn("t:one", host, host);
                spawned.incrementAndGet();
            }, ErrorKind.UNAVAILABLE);
        }
    }

    /** Spawns a child and becomes another one, then waits for the end by force; every other one ends when it is told to. */
    private final class Breeder implements Behavior {

        private final Self self;
        private final String host;
        private final String next;
        private boolean told;

        Breeder(Self self, String host, String next) {
            this.self = self;
            this.host = host;
            this.next = next;
            if (next.equals("t:other")) {
                self.send(self.pid(), "go");
            }
        }

        @Override
        public void onMessage(Message message) {
            Racers.succeeds(() -> {
                self.spawn("t:other", host, host);
                spawned.incrementAndGet();
            }, ErrorKind.UNAVAILABLE);
            self.upgrade(next, host);
        }

        @Override
        public void onEvent(Self me, ProcessEvent event) {
            if (told) {
                cancelsTwice.incrementAndGet();
            }
            told = true;
            if (me.pid().serial() % 4 < 2) {
                me.end(null);
            }
        }
    }
}
