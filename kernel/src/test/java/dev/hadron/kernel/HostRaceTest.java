package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.Processes;

/** Threads that race for the last places of a host. */
class HostRaceTest {

    private static final int THREADS = 4;
    private static final int PLACES = 10;
    private static final int ROUNDS = 50_000;

    @Test
    @Tag("R3.1")
    void exactlyAsManyAsThereAreFindAPlace() throws Exception {
        for (int round = 0; round < 5; round++) {
            try (TestNode node = TestNode.of(2, new TestDefinitions(),
                    builder -> builder.host(HostOptions.of(TestNode.HOST).withMaxProcesses(PLACES)));
                    Race race = new Race(THREADS)) {
                node.definitions.behavior("t:deaf", (self, a) -> TestNode.deaf());
                Callable<Integer> spawner = () -> spawned(node.processes);
                int all = race.run(Collections.nCopies(THREADS, spawner)).stream().mapToInt(Integer::intValue).sum();
                assertThat(all).isEqualTo(PLACES);
            }
        }
    }

    /** One who is refused must not keep others out, not even for a moment: who gets an EXIT can spawn anew. */
    @Test
    @Tag("R3.1")
    @Tag("R4.2")
    void aFreePlaceIsTakenByOneOfThoseWhoTry() throws Exception {
        Host host = new Host(HostOptions.of(TestNode.HOST).withMaxProcesses(1), false, 1, group -> {
        }, Guard.OPEN);
        AtomicInteger round = new AtomicInteger();
        AtomicInteger tried = new AtomicInteger();
        boolean[] other = new boolean[1];
        Thread thread = new Thread(() -> {
            for (int i = 1; i <= ROUNDS; i++) {
                await(round, i);
                other[0] = enters(host);
                tried.set(i);
            }
        });
        thread.setDaemon(true);
        thread.start();
        assertThat(enters(host)).isTrue();
        for (int i = 1; i <= ROUNDS; i++) {
            round.set(i);
            host.leave();
            boolean mine = enters(host);
            await(tried, i);
            assertThat(mine ^ other[0]).as("one of two that try finds the free place, in round %s", i).isTrue();
        }
        thread.join();
    }

    private static void await(AtomicInteger number, int value) {
        while (number.get() < value) {
            Thread.onSpinWait();
        }
    }

    private static boolean enters(Host host) {
        try {
            host.enter();
            return true;
        } catch (ProcessException e) {
            assertThat(e.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
            return false;
        }
    }

    private static int spawned(Processes processes) {
        int spawned = 0;
        for (int i = 0; i < PLACES; i++) {
            try {
                processes.spawn("t:deaf", TestNode.HOST);
                spawned++;
            } catch (ProcessException e) {
                assertThat(e.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
            }
        }
        return spawned;
    }
}
