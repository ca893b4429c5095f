package dev.hadron.lua.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Very many tasks that wait at the same channels. */
class ManyWaitersTest {

    private static final String KIT = """
            local count, n = 0, 50000
            local function spawn(wait)
              coroutine.spawn(function() wait() count = count + 1 end)
            end
            local function all_have_a_turn() for _ = 1, 3000 do end end
            """;

    private final World world = new World(kernel -> kernel.loops(1), engine -> engine.maxMemory(256 << 20));

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            // The channel of one is closed, and that of the next; all wait at another one, too, from its first place to its last.
            """
                    local inbox, channels = process.inbox(), {}
                    for i = 1, n do
                      local mine = channel.new()
                      channels[i] = mine
                      spawn(function() channel.select{inbox:case_receive(), mine:case_receive()} end)
                    end
                    all_have_a_turn()
                    for i = n, 1, -1 do channels[i]:close() end""",
            """
                    local all, channels = channel.new(), {}
                    for i = 1, n do
                      local mine = channel.new()
                      channels[i] = mine
                      spawn(function() channel.select{all:case_receive(), mine:case_receive()} end)
                    end
                    all_have_a_turn()
                    for i = n, 1, -1 do channels[i]:close() end""",
            // All wait at one channel, and that is closed.
            """
                    local ch = channel.new()
                    for i = 1, n do spawn(function() ch:receive() end) end
                    all_have_a_turn()
                    ch:close()""",
            """
                    local ch = process.listen('t')
                    for i = 1, n do spawn(function() ch:receive() end) end
                    all_have_a_turn()
                    process.unlisten(ch)""" })
    void areAllWoken(String script) {
        assertThat(world.run(KIT + script + "\nwhile count < n do all_have_a_turn() end return count")).isEqualTo(50000L);
    }

    @Test
    void areGoneWithTheProcess() {
        assertThat(world.run(KIT + """
                for i = 1, 2 * n do spawn(function() process.inbox():receive() end) end
                all_have_a_turn()
                return count""")).isEqualTo(0L);
    }
}
