package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Pid;
import dev.hadron.ProcessTimer;
import dev.hadron.spi.Progress;
import dev.hadron.spi.SteppedSelf;

/** Timers of programs that are stepped: they run work, and step the program after it. */
class SteppedTimersTest {

    private final List<String> log = new ArrayList<>();
    private ProcessTimer ticker;
    private final TestDefinitions definitions = new TestDefinitions()
            .stepped("t:timers", (self, arguments) -> {
                SteppedSelf me = (SteppedSelf) self;
                me.after(Duration.ofMillis(15), () -> log.add("after"));
                ticker = me.every(Duration.ofMillis(10), () -> log.add("tick"));
                return () -> {
                    log.add("step");
                    return Progress.WAITING;
                };
            }).stepped("t:quiet", (self, arguments) -> () -> Progress.WAITING);
    private final ManualNode node = ManualNode.of(definitions);
    private final Pid pid = node.spawn("t:timers");

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void runWorkAndStepTheProgram() {
        node.advance(Duration.ofMillis(20));
        assertThat(log).containsExactly("step", "tick", "step", "after", "step", "tick", "step");
        ticker.cancel();
        node.advance(Duration.ofMillis(50));
        assertThat(log).hasSize(7);
    }

    @Test
    @Tag("R4.2")
    void areGoneWithTheProcess() {
        node.processes.terminate(pid);
        node.advance(Duration.ofMillis(50));
        assertThat(log).containsExactly("step");
    }

    @Test
    @Tag("R10.1")
    void areGoneWithTheProgram() {
        definitions.stepped("t:timers", (self, arguments) -> () -> self.upgrade("t:quiet"));
        Pid other = node.spawn("t:timers");
        node.advance(Duration.ofMillis(5));
        assertThat(node.kernel.find(other).cell().group.definition()).isEqualTo("t:quiet");
        assertThat(log).containsExactly("step");
    }

    @Test
    void whatTheirWorkThrowsIsTheEndOfTheProcess() {
        definitions.stepped("t:fails", (self, arguments) -> {
            ((SteppedSelf) self).after(Duration.ofMillis(1), () -> {
                throw new IllegalStateException("in a timer");
            });
            return () -> Progress.WAITING;
        });
        var end = node.watch(node.spawn("t:fails"));
        node.advance(Duration.ofMillis(1));
        assertThat(end.join().result()).hasToString(end.join().result().toString()).asString().contains("in a timer");
    }
}
