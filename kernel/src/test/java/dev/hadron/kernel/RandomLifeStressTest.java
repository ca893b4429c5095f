package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Behavior;
import dev.hadron.ErrorKind;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import dev.hadron.Self;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;

/**
 * A hundred thousand processes on two loops, spawned, linked in chains, monitored, named, sent to from many threads
 * at once, and killed at random in every way there is.
 */
@Tag("stress")
class RandomLifeStressTest {

    private static final int PROCESSES = 100_000;
    private static final int CHAIN = 10;
    private static final int WATCHERS = 8;
    private static final int SENDERS = 6;
    private static final int SENDS = 250_000;

    private final Pid[] pids = new Pid[PROCESSES];
    private final AtomicIntegerArray exits = new AtomicIntegerArray(PROCESSES);
    private final AtomicInteger told = new AtomicInteger();
    private final AtomicInteger outOfOrder = new AtomicInteger();
    private final AtomicInteger afterEnd = new AtomicInteger();
    private final AtomicLong handled = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong timers = new AtomicLong();

    private record Numbered(int sender, int number) {
    }

    private record Watch(int index, Pid pid) {
    }

    @Test
    @Tag("R2.3")
    @Tag("R4.2")
    @Tag("R4.3")
    @Tag("R5.3")
    @Tag("R6.2")
    @Tag("R6.3")
    @Tag("R12.2")
    void nothingIsLostToldTwiceOrLeftBehind() throws Exception {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
        Kernel kernel = Kernel.builder().loops(CountingLoop.of(vertx, timers)).host(HostOptions.of("app:processes"))
                .host(HostOptions.of("app:watchers").withMailbox(Integer.MAX_VALUE, OverflowPolicy.REJECT))
                .definitions(new TestDefinitions().behavior("t:worker", (self, a) -> new Worker(self, (Integer) a[0]))
                        .behavior("t:watcher", (self, a) -> new Watcher(self)))
                .start();
        List<Pid> watchers = new ArrayList<>();
        for (int i = 0; i < WATCHERS; i++) {
            watchers.add(kernel.processes().spawn("t:watcher", "app:watchers"));
        }
        populate(kernel, watchers);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            int sender = i;
            threads.add(new Thread(() -> send(kernel, sender)));
        }
        threads.add(new Thread(() -> kill(kernel)));
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        for (Pid pid : pids) {
            attempt(() -> kernel.processes().terminate(pid));
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> told.get() >= PROCESSES);
        check(kernel);
        kernel.stop(Duration.ZERO).await().atMost(Duration.ofSeconds(20));
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void populate(Kernel kernel, List<Pid> watchers) {
        for (int i = 0; i < PROCESSES; i++) {
            pids[i] = kernel.processes().spawn("t:worker", "app:processes", i);
            kernel.processes().send(watchers.get(i % WATCHERS), "watch", new Watch(i, pids[i]));
            if (i % CHAIN != 0) {
                kernel.processes().send(pids[i], "link", pids[i - 1]);
                sent.incrementAndGet();
            }
            if (i % 7 == 0) {
                kernel.processes().register("worker-" + i, pids[i]);
            }
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> monitored(kernel) == PROCESSES);
    }

    private static long monitored(Kernel kernel) {
        return kernel.inspector().groups().stream().filter(group -> group.definition().equals("t:watcher"))
                .mapToLong(GroupMeters::received).sum();
    }

    private void send(Kernel kernel, int sender) {
        SplittableRandom random = new SplittableRandom(sender);
        for (int n = 1; n <= SENDS; n++) {
            int to = random.nextInt(PROCESSES);
            Numbered payload = new Numbered(sender, n);
            boolean done = to % 7 == 0 && random.nextBoolean()
                    ? attempt(() -> kernel.processes().send("worker-" + to, "n", payload))
                    : attempt(() -> kernel.processes().send(pids[to], "n", payload));
            if (done) {
                sent.incrementAndGet();
            }
        }
    }

    private void kill(Kernel kernel) {
        SplittableRandom random = new SplittableRandom(99);
        for (int n = 0; n < PROCESSES / 4; n++) {
            Pid victim = pids[random.nextInt(PROCESSES)];
            switch (random.nextInt(4)) {
                case 0 -> attempt(() -> kernel.processes().terminate(victim));
                case 1 -> attempt(() -> kernel.processes().cancel(victim));
                case 2 -> attempt(() -> kernel.processes().cancel(victim, Duration.ofMillis(random.nextInt(200))));
                default -> {
                    if (attempt(() -> kernel.processes().send(victim, "crash"))) {
                        sent.incrementAndGet();
                    }
                }
            }
        }
    }

    private static boolean attempt(Runnable call) {
        try {
            call.run();
            return true;
        } catch (ProcessException e) {
            assertThat(e.kind()).isIn(ErrorKind.NOT_FOUND, ErrorKind.UNAVAILABLE);
            return false;
        }
    }

    private void check(Kernel kernel) {
        assertThat(outOfOrder).as("messages out of their sender's order").hasValue(0);
        assertThat(afterEnd).as("messages after the end was told").hasValue(0);
        assertThat(told).as("exits told").hasValue(PROCESSES);
        for (int i = 0; i < PROCESSES; i++) {
            assertThat(exits.get(i)).as("exits told of process %d", i).isEqualTo(1);
        }
        GroupMeters workers = kernel.inspector().groups().stream().filter(group -> group.definition().equals("t:worker"))
                .findAny().orElseThrow();
        assertThat(workers.received() + workers.deadLetters() + workers.dropped() + workers.waiting()).isEqualTo(sent.get());
        assertThat(workers.received()).isEqualTo(handled.get());
        assertThat(workers.waiting()).isZero();
        assertThat(workers.alive()).isZero();
        assertThat(kernel.inspector().processes("app:processes", null, 10, -1).items()).isEmpty();
        assertThat(kernel.names().size()).as("names left").isZero();
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(timers).as("timers left").hasValue(0));
        System.out.printf("%d processes, %d sends that succeeded = %d handled + %d dead letters; %d terminated, %d linked, "
                + "%d failed, %d timed out, %d normal%n", PROCESSES, sent.get(), workers.received(), workers.deadLetters(),
                workers.ended(GroupMeters.Outcome.TERMINATED), workers.ended(GroupMeters.Outcome.LINKED),
                workers.ended(GroupMeters.Outcome.FAILED), workers.ended(GroupMeters.Outcome.TIMED_OUT),
                workers.ended(GroupMeters.Outcome.NORMAL));
    }

    /** Checks the order of each sender's messages; every third one is deaf to CANCEL. */
    private final class Worker implements Behavior {

        private final Self self;
        private final int index;
        private final int[] last = new int[SENDERS];

        Worker(Self self, int index) {
            this.self = self;
            this.index = index;
        }

        @Override
        public void onMessage(Message message) {
            handled.incrementAndGet();
            if (exits.get(index) != 0) {
                afterEnd.incrementAndGet();
            }
            if (message.payload() instanceof Numbered numbered) {
                if (numbered.number() <= last[numbered.sender()]) {
                    outOfOrder.incrementAndGet();
                }
                last[numbered.sender()] = numbered.number();
            } else if (message.payload() instanceof Pid other) {
                attempt(() -> self.link(other));
            } else {
                throw new ProcessException(ErrorKind.CONFLICT, "told to crash");
            }
        }

        @Override
        public void onEvent(Self me, ProcessEvent event) throws Exception {
            if (index % 3 != 0) {
                Behavior.super.onEvent(me, event);
            }
        }
    }

    /** Monitors what it is told to and counts the exits of each. */
    private final class Watcher implements Behavior {

        private final Self self;
        private final Map<Pid, Integer> indices = new HashMap<>();

        Watcher(Self self) {
            this.self = self;
        }

        @Override
        public void onMessage(Message message) {
            Watch watch = (Watch) message.payload();
            indices.put(watch.pid(), watch.index());
            self.monitor(watch.pid());
        }

        @Override
        public void onEvent(Self me, ProcessEvent event) {
            if (event instanceof ProcessEvent.Exit exit) {
                exits.incrementAndGet(indices.get(exit.from()));
                told.incrementAndGet();
            }
        }
    }
}
