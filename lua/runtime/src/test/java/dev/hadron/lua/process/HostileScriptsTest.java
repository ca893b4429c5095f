package dev.hadron.lua.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.testkit.Probe;

/**
 * Scripts that mean no good end in a clear error, or at the hand of whoever ends them, and in between their neighbour on the
 * same loop answers.
 */
class HostileScriptsTest {

    private static final long MEMORY = 4 << 20;
    private static final int MAX_TURNS = 100_000;

    private final World world = new World(kernel -> kernel.loops(1),
            engine -> engine.maxMemory(MEMORY).maxCallDepth(2_000));
    private final Pid neighbour = world.spawn("""
            while true do
              local message = process.inbox():receive()
              process.send(message:from(), 'pong')
            end""");
    private final Probe probe = world.probe();

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "local t = {} while true do t[#t + 1] = {} end | not enough memory",
            "local s = 'x' while true do s = s .. s end | not enough memory",
            "return ('x'):rep(1 << 40) | resulting string too large",
            "local t = {} for i = 1, 1e7 do t[i] = channel.new() end | not enough memory",
            "local t = {} for i = 1, 1e7 do t[i] = channel.new(1) t[i]:send(i) end | not enough memory",
            "local ch = channel.new(1e9) while true do ch:send({}) end | not enough memory",
            "for i = 1, 1e7 do coroutine.spawn(function() channel.new():receive() end) end | not enough memory",
            "local time = require('time') for i = 1, 1e7 do time.after('1h') end | not enough memory",
            "local t = {} for i = 1, 1e7 do t[i] = coroutine.create(print) end | not enough memory",
            "local t = {} for i = 1, 1e7 do t[i] = process.listen('t' .. i) end | not enough memory",
            "local function f() return 1 + f() end return f() | stack overflow",
            "local t = setmetatable({}, {}) getmetatable(t).__index = t return t.x | loop",
            "local t = setmetatable({}, {__index = function(t, k) return t[k] end}) return t.x | stack overflow",
            "string.rep = nil | attempt to",
            "getmetatable('').__index = nil | attempt to",
            "local function f() return pcall(f) end f() error('end') | end",
            "return setmetatable({}, {__tostring = function() error('in tostring') end}) .. '' | attempt to concatenate",
            "error(setmetatable({}, {__tostring = function() while true do end end})) | error object is a table value",
            "return require('json').encode((function() local t = {} t.t = t return t end)()) and 1 | !nil" })
    void endInAClearError(String script, String error) {
        CompletableFuture<Object> running = world.kernel.processes().exec(world.main(script), World.HOST)
                .subscribeAsCompletionStage();
        int turns = 0;
        for (; turns < MAX_TURNS && !running.isDone(); turns++) {
            if (turns % 50 == 0) {
                probe.send(neighbour, "ping");
                probe.expectMessage("pong");
            }
            world.kernel.step();
        }
        assertThat(running).as("ended after " + turns + " turns").isDone();
        if (!error.startsWith("!")) {
            assertThat(running).isCompletedExceptionally();
            assertThat(running.handle((value, failure) -> failure.getMessage()).join()).contains(error);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "while true do end",
            "while true do pcall(function() while true do end end) end",
            "local function f() pcall(f) return f() end f()",
            "(('a'):rep(30)):find(('a?'):rep(30) .. ('a'):rep(30) .. 'b')",
            "local t = {} for i = 1, 50000 do t[i] = i % 7 end while true do table.sort(t, function(a, b) return a < b end) end",
            "local s = ('ab'):rep(50000) while true do s:gsub('(a)(b)', '%2%1') end",
            "local co = coroutine.wrap(function() while true do coroutine.yield() end end) while true do co() end",
            "while true do coroutine.wrap(function() error('x') end) end",
            "local t = {} for i = 1, 8000 do t[i] = {i} end while true do process.send(process.pid(), 'x', t) process.inbox():receive():payload() end",
            "while true do process.send('nobody', 'x') end",
            "local ch = channel.new(1) while true do ch:send(1) ch:receive() end",
            "while true do local a = channel.new() a:close() end",
            "while true do channel.select{default = true} end",
            "local x <close> = setmetatable({}, {__close = function() while true do end end})",
            "goto again ::again:: goto again" })
    void letOthersWorkAndCanBeEnded(String script) {
        Pid pid = world.kernel.processes().spawn(world.main(script), World.HOST);
        probe.monitor(pid);
        for (int i = 0; i < 200; i++) {
            probe.send(neighbour, "ping");
            probe.expectMessage("pong");
        }
        world.kernel.processes().terminate(pid);
        assertThat(probe.expectEvent(ProcessEvent.Exit.class).result().toString()).contains("process terminated");
    }

    /** What is sent to somebody who does not read is neither the sender's memory nor the reader's: the mailbox bounds it. */
    @ParameterizedTest
    @ValueSource(strings = { "text(n)", "{a = {text(n)}}", "'\\xff' .. text(n)", "errors.new{message = text(n)}",
            "errors.new{message = 'm', details = {a = text(n)}}", "1, text(n), 2" })
    @Tag("R2.5")
    void cannotFillTheHeapThroughAReaderThatIsSlow(String payload) {
        Pid deaf = world.spawn("process.events():receive()");
        assertThat(world.run("""
                local function text(n) return ('x'):rep(1 << 20) .. n end
                for n = 1, 1000 do
                  local sent, err = process.send(..., 'x', %s)
                  if not sent then return {n, err:kind(), err:retryable(), err:message()} end
                end""".formatted(payload), deaf.toString())).isEqualTo(List.of(65L, "Unavailable", true,
                "mailbox is full: " + deaf + " holds 67108864 bytes at most"));
    }

    @Test
    void memoryThatWasRefusedIsCounted() {
        world.run("return (pcall(function() local t = {} while true do t[#t + 1] = {} end end))");
        assertThat(world.meters().memoryRefused()).isPositive();
    }

    @Test
    void whatWasFreedCanBeUsedAgain() {
        assertThat(world.run("""
                local failures = 0
                for _ = 1, 3 do
                  local ok, err = pcall(function() local t = {} while true do t[#t + 1] = channel.new() end end)
                  if not ok and err:find('not enough memory', 1, true) then failures = failures + 1 end
                end
                local t = {}
                for i = 1, 1000 do t[i] = channel.new() end
                return failures""")).isEqualTo(3L);
    }
}
