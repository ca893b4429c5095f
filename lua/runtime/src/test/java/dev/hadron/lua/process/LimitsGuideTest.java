package dev.hadron.lua.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.testkit.Probe;

/** The scripts of {@code docs/guides-scripts-limits.md}. */
class LimitsGuideTest {

    private final World world = new World(kernel -> kernel.loops(1), engine -> engine.maxMemory(1 << 20).maxCallDepth(1000))
            .folder("guides/limits", "app.limits");

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void areErrorsThatCanBeCaught() {
        assertThat((List<?>) world.play("app.limits:greedy")).map(String::valueOf).satisfiesExactly(
                memory -> assertThat(memory).endsWith("not enough memory (the quota of a process is 1048576 bytes)"),
                depth -> assertThat(depth).endsWith("stack overflow (more than 1000 calls)"));
        assertThat(world.meters().memoryRefused()).isPositive();
    }

    @Test
    void letOthersWorkAndEndWhoNeverEnds() {
        Pid endless = world.kernel.processes().spawn("app.limits:endless", World.HOST);
        Probe probe = world.probe();
        probe.monitor(endless);
        while (world.meters().preemptions() < 10) {
            world.kernel.step();
        }
        var other = world.kernel.processes().exec("app.limits:absent", World.HOST).subscribeAsCompletionStage();
        while (!other.isDone()) {
            world.kernel.step();
        }
        assertThat(other.join()).isEqualTo("there is nothing to be found");
        probe.call(self -> {
            self.terminate(endless);
            return null;
        });
        ExitResult end = probe.expectEvent(ProcessEvent.Exit.class).result();
        assertThat(((ExitResult.Failure) end).error().kind()).isEqualTo(ErrorKind.CANCELED);
    }
}
