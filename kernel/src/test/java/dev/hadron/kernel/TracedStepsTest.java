package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.spi.Program;
import dev.hadron.spi.Progress;
import dev.hadron.spi.Receiver;
import dev.hadron.spi.SteppedSelf;

/** A program that is stepped is in the trace of the message that it was handed last. */
class TracedStepsTest {

    private final TestTracing tracing = new TestTracing();
    private final BlockingQueue<Object> seen = new LinkedBlockingQueue<>();
    private final TestDefinitions definitions = new TestDefinitions()
            .stepped("t:program", (self, arguments) -> new Reading((SteppedSelf) self))
            .behavior("t:behavior", (self, arguments) -> message -> seen.add(tracing.here()));
    private final TestNode node = TestNode.of(1, definitions,
            builder -> builder.tracing(tracing).host(HostOptions.of(TestNode.HOST)));

    /** Notes its trace when it begins and at each message, takes what waits in one step, and waits for more. */
    private final class Reading implements Program, Receiver<Message> {

        private final SteppedSelf self;
        private Message handed;
        private Object kept;
        private boolean worked;
        private boolean waits;

        Reading(SteppedSelf self) {
            this.self = self;
            seen.add(tracing.here());
        }

        @Override
        public Progress step() {
            if (worked) {
                worked = false;
                seen.add(tracing.here());
            }
            if (handed != null) {
                handle(handed);
                handed = null;
            }
            Object next;
            while ((next = self.poll(self.inbox())) != SteppedSelf.NOTHING) {
                handle((Message) next);
            }
            if (!waits) {
                waits = true;
                self.receive(self.inbox(), this);
            }
            return Progress.WAITING;
        }

        private void handle(Message message) {
            seen.add(tracing.here());
            if (message.payload() instanceof Pid next) {
                self.send(next, "note");
            }
            switch (message.topic()) {
                case "later" -> self.sendAfter(Duration.ofMillis(1), "note");
                case "work" -> self.after(Duration.ofMillis(1), () -> worked = true);
                case "keep" -> kept = self.trace();
                case "back" -> {
                    self.goOnIn(kept);
                    seen.add(tracing.here());
                }
                default -> {
                }
            }
        }

        @Override
        public boolean claim() {
            return true;
        }

        @Override
        public void item(Message message) {
            waits = false;
            handed = message;
        }

        @Override
        public void fail(Throwable failure) {
            // has ended
        }
    }

    @AfterEach
    void close() {
        assertThat(tracing.leftOn(node)).isEmpty();
        node.close();
    }

    private Object seen() throws InterruptedException {
        return seen.poll(TestNode.LONG.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void itBeginsInTheSpawn() throws InterruptedException {
        tracing.in("a", () -> node.spawn("t:program"));
        assertThat(seen()).isEqualTo("a > spawn");
    }

    @Test
    void eachMessageHasItsSendersTrace() throws InterruptedException {
        Pid pid = node.spawn("t:program");
        assertThat(seen()).isEqualTo("none");
        for (String trace : List.of("a", "b")) {
            tracing.in(trace, () -> node.processes.send(pid, "note"));
            assertThat(seen()).isEqualTo(trace);
            node.processes.send(pid, "note");
            assertThat(seen()).isEqualTo("none");
        }
    }

    @Test
    void messagesOfOneStepHaveATraceEach() throws InterruptedException {
        Puppet holder = Puppet.of(node);
        CountDownLatch release = new CountDownLatch(1);
        holder.hold(release);
        Pid pid = node.spawn("t:program");
        tracing.in("a", () -> node.processes.send(pid, "note"));
        node.processes.send(pid, "note");
        tracing.in("b", () -> node.processes.send(pid, "note"));
        release.countDown();
        assertThat(List.of(seen(), seen(), seen(), seen())).containsExactly("none", "a", "none", "b");
    }

    @Test
    void workThatIsToBeDoneLaterTakesItBack() throws InterruptedException {
        Pid pid = node.spawn("t:program");
        tracing.in("a", () -> node.processes.send(pid, "work"));
        assertThat(List.of(seen(), seen(), seen())).containsExactly("none", "a", "a");
        Puppet holder = Puppet.of(node);
        CountDownLatch release = new CountDownLatch(1);
        holder.hold(release);
        tracing.in("b", () -> node.processes.send(pid, "work"));
        node.processes.send(pid, "note");
        release.countDown();
        assertThat(List.of(seen(), seen(), seen())).containsExactly("b", "none", "b");
    }

    @Test
    void itGoesOnInATraceThatItHasKept() throws InterruptedException {
        Pid pid = node.spawn("t:program");
        tracing.in("a", () -> node.processes.send(pid, "keep"));
        tracing.in("b", () -> node.processes.send(pid, "back"));
        node.processes.send(pid, "keep");
        tracing.in("c", () -> node.processes.send(pid, "back"));
        assertThat(List.of(seen(), seen(), seen(), seen(), seen(), seen())).containsExactly("none", "a", "b", "a", "none", "c");
        assertThat(seen()).isEqualTo("none");
    }

    @Test
    void whatItBringsAboutIsInTheSameTrace() throws InterruptedException {
        Pid pid = node.spawn("t:program");
        Pid other = node.spawn("t:behavior");
        seen();
        tracing.in("a", () -> node.processes.send(pid, "pass", other));
        assertThat(List.of(seen(), seen())).containsExactly("a", "a");
        tracing.in("b", () -> node.processes.send(pid, "later"));
        assertThat(List.of(seen(), seen())).containsExactly("b", "b");
    }
}
