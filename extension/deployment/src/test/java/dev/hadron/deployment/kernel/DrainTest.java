package dev.hadron.deployment.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Behavior;
import dev.hadron.Pid;
import dev.hadron.ProcessDefinition;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.Self;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.QuarkusUnitTest;

/**
 * No message is lost that was accepted before the application's shutdown event had passed: its senders go on until then, and
 * the readers, which pass each message on once, have the drain timeout to handle what waits.
 */
@Tag("R15.6")
class DrainTest {

    private static final int READERS = 20;
    private static final int SENDERS = 2;
    private static final int AHEAD = 200_000;

    private static final LogLines LOG = new LogLines();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(LogLines.class, Readers.class, Senders.class))
            .overrideConfigKey("quarkus.hadron.drain-timeout", "20s")
            .overrideConfigKey("quarkus.hadron.shutdown-timeout", "20s")
            .overrideConfigKey("quarkus.hadron.host.\"app:processes\".mailbox-capacity", "1000000")
            .setBeforeAllCustomizer(LOG::start).setAfterUndeployListener(DrainTest::checkLast);

    @Inject
    Processes processes;

    @Inject
    Senders senders;

    @ApplicationScoped
    static class Readers {

        @Inject
        Senders senders;

        /** Each message is read twice: by who got it, and by the last, to whom it is passed on. */
        @PreDestroy
        void compare() {
            Logger.getLogger("dev.hadron.test").infof("accepted: %b, all of them read: %b", senders.accepted() > 0,
                    2 * senders.accepted() == senders.read.sum());
        }

        @ProcessDefinition("app:reader")
        Behavior reader(Self self, Pid next) {
            return message -> {
                senders.read.increment();
                if (message.topic().equals("first")) {
                    self.send(next, "second");
                }
            };
        }

        @ProcessDefinition("app:last")
        Behavior last(Self self) {
            return message -> senders.read.increment();
        }
    }

    /**
     * Sends from threads of its own until the application has told everybody that it stops, and never so far ahead of the
     * readers that the last one's mailbox could be full for them.
     */
    @ApplicationScoped
    static class Senders {

        final LongAdder read = new LongAdder();
        private final LongAdder accepted = new LongAdder();
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final List<Thread> threads = new ArrayList<>();

        @Inject
        Processes processes;

        void start(List<Pid> to) throws InterruptedException {
            CountDownLatch sending = new CountDownLatch(SENDERS);
            for (int i = 0; i < SENDERS; i++) {
                Thread thread = new Thread(() -> send(to, sending));
                threads.add(thread);
                thread.start();
            }
            assertThat(sending.await(1, TimeUnit.MINUTES)).as("all send").isTrue();
        }

        private void send(List<Pid> to, CountDownLatch sending) {
            for (int n = 0; !stopped.get(); n++) {
                while (2 * accepted.sum() - read.sum() > AHEAD && !stopped.get()) {
                    Thread.onSpinWait();
                }
                try {
                    processes.send(to.get(n % to.size()), "first");
                    accepted.increment();
                } catch (ProcessException refused) {
                    // Its mailbox is full, and it was told so.
                }
                if (n == to.size()) {
                    sending.countDown();
                }
            }
        }

        long accepted() {
            return accepted.sum();
        }

        void stop(@Observes ShutdownEvent event) throws InterruptedException {
            stopped.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    @Test
    void losesNoMessageThatWasAccepted() throws Exception {
        Pid last = processes.spawn("app:last", "app:processes");
        List<Pid> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(processes.spawn("app:reader", "app:processes", last));
        }
        senders.start(readers);
    }

    private static void checkLast() {
        assertThat(LOG.lines()).contains("accepted: true, all of them read: true",
                "Hadron has stopped; processes that ended by themselves: 0, when asked: " + (READERS + 1)
                        + ", by force: 0; messages left unread: 0");
    }
}
