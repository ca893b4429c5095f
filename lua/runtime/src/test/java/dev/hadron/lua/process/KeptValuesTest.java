package dev.hadron.lua.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a script keeps counts against its quota, also where Java keeps it for the script; and what it lets go of counts no
 * more.
 */
class KeptValuesTest {

    private static final String BIG = "local big, kept = {}, {} for i = 1, 20000 do big[i] = i end\n";

    private final World world = new World(kernel -> kernel.loops(1), engine -> engine.maxMemory(4 << 20));

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            // Errors, and their details.
            "for i = 1, 60000 do kept[i] = errors.new('x') end",
            "for i = 1, 300 do kept[i] = errors.new{message = 'x', details = big} end",
            "for i = 1, 300 do kept[i] = errors.new(('x'):rep(100000)) end",
            // Messages whose payloads nobody has asked for.
            "for i = 1, 300 do process.send(process.pid(), 't', big) kept[i] = process.inbox():receive() end",
            "for i = 1, 300 do process.send(process.pid(), 't', ('x'):rep(100000) .. i) kept[i] = process.inbox():receive() end",
            // What a builder has.
            "local b = process.with_context{} for i = 1, 300 do b = b:with_message('t', big) end",
            "local b = process.with_context{} for i = 1, 300 do b = b:with_context{['k' .. i] = big} end",
            "local ctx = require('ctx') for i = 1, 300 do ctx.set('k' .. i, big) end",
            "local new = require('security').new_actor for i = 1, 300 do kept[i] = new('a', {big = big}) end",
            "local with = require('logger').with for i = 1, 300 do kept[i] = with(require('logger'), {a = ('x'):rep(100000) .. i}) end",
            // Copies under way.
            "for i = 1, 300 do coroutine.spawn(function() process.send(process.pid(), 't', big) end) end process.events():receive()",
            // Listeners.
            "for i = 1, 60000 do process.listen('t' .. i) end" })
    void count(String script) {
        assertThatThrownBy(() -> world.run(BIG + script)).hasMessageContaining("not enough memory");
    }

    @Test
    void countNoMoreWhenTheyAreLetGo() {
        assertThat(world.run(BIG + """
                local ctx = require('ctx')
                for i = 1, 60 do
                  kept = nil
                  process.send(process.pid(), 't', big)
                  kept = {process.inbox():receive(), errors.new{message = 'x', details = big},
                    process.with_context{big = big}:with_message('t', big)}
                  ctx.set('k', big)
                  for j = 1, 300 do process.unlisten(process.listen('t' .. i * j)) end
                end
                return 'end'""")).isEqualTo("end");
    }

    @Test
    void aTimersChannelKeepsNothingOfTheScripts() {
        assertThat(world.run("return select(2, pcall(function() require('time').after('1h'):send({}) end))")).asString()
                .endsWith("the channel is a timer's: nobody else sends to it");
    }
}
