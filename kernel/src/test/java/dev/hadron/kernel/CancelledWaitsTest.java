package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Pid;
import io.smallrye.mutiny.subscription.Cancellable;

/** A wait that is cancelled leaves nothing with whom it waited for, whoever cancels it and when. */
class CancelledWaitsTest {

    /** The cancellation comes from the target's own loop, while the request is still on its way there. */
    @Test
    @Tag("R6.2")
    void aWatchCancelledBeforeItHasArrivedIsForgotten() {
        TestDefinitions definitions = new TestDefinitions().behavior("t:deaf", (self, a) -> TestNode.deaf());
        try (TestNode node = TestNode.of(1, definitions)) {
            Pid target = node.spawn("t:deaf");
            Puppet neighbour = Puppet.of(node);
            CountDownLatch release = new CountDownLatch(1);
            AtomicReference<Cancellable> watch = new AtomicReference<>();
            CountDownLatch held = new CountDownLatch(1);
            neighbour.tell(self -> {
                held.countDown();
                Puppet.await(release);
                watch.get().cancel();
            });
            Puppet.await(held);
            watch.set(node.processes.watch(target).subscribe().with(exit -> {
            }));
            release.countDown();
            Puppet.pingAll(node);

            assertThat(node.kernel.find(target).rare().exitWatchers).isEmpty();
        }
    }

    /** The caller ends while its blocking body's exec is on its way to the loop. */
    @Test
    @Tag("R9")
    void anExecOfABodyThatHasEndedSpawnsNothing() {
        TestDefinitions definitions = new TestDefinitions().behavior("t:deaf", (self, a) -> TestNode.deaf());
        try (ManualNode node = ManualNode.of(definitions)) {
            Process caller = node.kernel.find(node.spawn("t:deaf"));
            Late late = new Late(caller);
            late.exec("t:deaf", TestNode.HOST).subscribe().with(item -> {
            }, failure -> {
            });
            node.processes.terminate(caller.pid());
            node.run();
            late.arrive();
            node.run();

            assertThat(node.kernel.inspector().hosts().get(0).processes()).isZero();
        }
    }

    /** A body whose calls arrive when the test says so, as a blocking body's do. */
    private static final class Late extends Run {
        private Runnable onItsWay = () -> {
        };

        Late(Process process) {
            super(process);
        }

        @Override
        void enter(Runnable call) {
            onItsWay = call;
        }

        void arrive() {
            onItsWay.run();
        }

        @Override
        boolean slice(Process process, Budget budget) {
            return false;
        }
    }
}
