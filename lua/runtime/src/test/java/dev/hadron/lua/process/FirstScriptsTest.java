package dev.hadron.lua.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.testkit.Probe;

class FirstScriptsTest {

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @Tag("R4.1")
    void endsWithWhatMainReturns() {
        assertThat(world.run("return 1 + 1")).isEqualTo(2L);
        assertThat(world.run("local a, b = ... return {a, b, n = select('#', ...)}", "x", List.of(1, 2.5)))
                .isEqualTo(Map.of(1L, "x", 2L, List.of(1L, 2.5), "n", 2L));
        assertThat(world.run("return")).isNull();
        world.script("app:table", "return { main = function(a) return a .. '!' end }");
        assertThat((Object) world.kernel.await(world.kernel.processes().exec("app:table", World.HOST, "ü"))).isEqualTo("ü!");
    }

    @Test
    void sendsAndReceives() {
        Pid echo = world.spawn("""
                local inbox = process.inbox()
                while true do
                  local msg, ok = inbox:receive()
                  process.send(msg:from(), msg:topic(), msg:payload(), process.pid())
                end""");
        Probe probe = world.probe();
        probe.send(echo, "greet", Map.of("list", Arrays.asList(1, null, 3), "bytes", new byte[] { -1, 0 }));
        Object payload = probe.expectMessage("greet").payload();
        assertThat(payload).usingRecursiveComparison()
                .isEqualTo(
                        List.of(Map.of("list", Arrays.asList(1L, null, 3L), "bytes", new byte[] { -1, 0 }), echo.toString()));
    }

    @Test
    @Tag("R4.1")
    void failsWithWhatIsRaised() {
        assertThatThrownBy(() -> world.run("error('boom')")).isInstanceOfSatisfying(ProcessException.class, error -> {
            assertThat(error.kind()).isEqualTo(ErrorKind.INTERNAL);
            assertThat(error.message()).isEqualTo("run1.lua:1: boom");
        });
    }
}
