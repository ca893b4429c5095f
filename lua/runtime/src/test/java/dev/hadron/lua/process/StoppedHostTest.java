package dev.hadron.lua.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ProcessEvent;
import dev.hadron.testkit.Probe;

/** Scripts on a host that stops: they are asked to end, and ended by force where they do not. */
@Tag("R15.6")
class StoppedHostTest {

    @Test
    void asksScriptsFirstAndForcesThoseThatDoNotEnd() {
        try (World world = new World(kernel -> kernel.host("app:other"), engine -> {
        })) {
            Probe probe = world.probe();
            probe.monitor(world.spawn("""
                    local event = process.events():receive()
                    return event.kind .. ' until ' .. event.deadline"""));
            probe.monitor(world.spawn("process.listen('never'):receive()"));
            var stop = world.kernel.kernel().stopHost(World.HOST, Duration.ofMillis(50)).subscribeAsCompletionStage();

            assertThat(probe.expectEvent(ProcessEvent.Exit.class).result().toString()).contains("pid.cancel until ");
            String spawns = world.main("return select(2, process.spawn('test:run1', 'app:processes')):kind()");
            assertThat((Object) world.kernel.await(world.kernel.processes().exec(spawns, "app:other")))
                    .isEqualTo("Unavailable");
            probe.expectNothing();
            world.advance(50);
            assertThat(probe.expectEvent(ProcessEvent.Exit.class).result().toString()).contains("cancel deadline exceeded");
            assertThat(stop).isDone();
        }
    }
}
