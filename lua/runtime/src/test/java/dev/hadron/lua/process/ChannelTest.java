package dev.hadron.lua.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Channels between the tasks of a process. Each script asserts for itself, and says that it came to its end. */
class ChannelTest {

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            // A value is handed to who waits, as it is, nil and functions too.
            """
                    local ch, t = channel.new(), {}
                    coroutine.spawn(function() ch:send(t) ch:send(nil) ch:send(print) end)
                    assert(ch:receive() == t)
                    local value, ok = ch:receive()
                    assert(value == nil and ok == true)
                    assert(ch:receive() == print)
                    return 'end'""",
            // Without room, who sends waits for who receives; with room, not before it is full.
            """
                    local log = {}
                    local function run(n)
                      local ch = channel.new(n)
                      coroutine.spawn(function()
                        for i = 1, 3 do log[#log + 1] = 's' .. i ch:send(i) end
                        log[#log + 1] = 'sent'
                      end)
                      require('time').sleep('1ms')
                      for i = 1, 3 do log[#log + 1] = 'r' .. ch:receive() end
                      require('time').sleep('1ms')
                      local said = table.concat(log, ' ')
                      log = {}
                      return said
                    end
                    assert(run(0) == 's1 r1 r2 s2 s3 sent r3' or run(0):find('^s1 r1'), 'unbuffered')
                    assert(run(2):find('^s1 s2 s3 r1'), 'two')
                    assert(run(3):find('^s1 s2 s3 sent r1'), 'three')
                    return 'end'""",
            // Values come in the order in which they were sent, through any growth of the buffer.
            """
                    local ch = channel.new(100)
                    local sent, received = 0, 0
                    for round = 1, 30 do
                      for _ = 1, round % 7 + 3 do sent = sent + 1 ch:send(sent) end
                      for _ = 1, round % 5 + 3 do
                        if received < sent then received = received + 1 assert(ch:receive() == received) end
                      end
                    end
                    while received < sent do received = received + 1 assert(ch:receive() == received) end
                    return 'end'""",
            // After close, what is in it is still received, then nothing; sending is an error, and closing again.
            """
                    local ch = channel.new(2)
                    ch:send(1)
                    ch:close()
                    local value, ok = ch:receive()
                    assert(value == 1 and ok)
                    value, ok = ch:receive()
                    assert(value == nil and ok == false)
                    assert(select(2, pcall(ch.send, ch, 2)) == 'the channel is closed')
                    assert(select(2, pcall(ch.close, ch)) == 'the channel is closed already')
                    return 'end'""",
            // Close wakes who waits.
            """
                    local ch, done, said = channel.new(), channel.new(3), {}
                    for i = 1, 2 do
                      coroutine.spawn(function() said[i] = {ch:receive()} done:send(true) end)
                    end
                    local full = channel.new()
                    coroutine.spawn(function() said[3] = {pcall(full.send, full, 1)} done:send(true) end)
                    require('time').sleep('1ms')
                    ch:close() full:close()
                    for _ = 1, 3 do done:receive() end
                    assert(said[1][2] == false and said[2][2] == false)
                    assert(said[3][1] == false and said[3][2] == 'the channel is closed')
                    return 'end'""",
            // select takes what is ready, or the default, or waits for the first.
            """
                    local a, b = channel.new(1), channel.new(1)
                    assert(channel.select{a:case_receive(), b:case_receive(), default = true}.default == true)
                    b:send('x')
                    local chosen = channel.select{a:case_receive(), b:case_receive(), default = true}
                    assert(chosen.channel == b and chosen.value == 'x' and chosen.ok == true and chosen.default == nil)
                    coroutine.spawn(function() a:send('later') end)
                    chosen = channel.select{a:case_receive(), b:case_receive()}
                    assert(chosen.channel == a and chosen.value == 'later')
                    chosen = channel.select{a:case_send(1), b:case_receive()}
                    assert(chosen.channel == a and chosen.value == nil and chosen.ok == true)
                    assert(a:receive() == 1)
                    b:close()
                    chosen = channel.select{a:case_receive(), b:case_receive()}
                    assert(chosen.channel == b and chosen.ok == false)
                    return 'end'""",
            // A case that was not chosen has no effect, however often it was not.
            """
                    local quiet, busy = channel.new(), channel.new(1)
                    coroutine.spawn(function() for i = 1, 100 do busy:send(i) end end)
                    for i = 1, 100 do
                      local chosen = channel.select{quiet:case_receive(), quiet:case_send('never'), busy:case_receive()}
                      assert(chosen.channel == busy and chosen.value == i)
                    end
                    local got
                    coroutine.spawn(function() got = quiet:receive() end)
                    quiet:send('now')
                    require('time').sleep('1ms')
                    assert(got == 'now')
                    return 'end'""",
            // Which of the ready cases is taken is left to chance, also where two selects take turns.
            """
                    local a, b, c = channel.new(300), channel.new(300), channel.new(300)
                    for i = 1, 300 do a:send(i) b:send(i) c:send(i) end
                    local counts = {[a] = 0, [b] = 0, [c] = 0}
                    for _ = 1, 300 do
                      local chosen = channel.select{a:case_receive(), b:case_receive(), c:case_receive()}
                      counts[chosen.channel] = counts[chosen.channel] + 1
                    end
                    assert(counts[a] > 60 and counts[b] > 60 and counts[c] > 60)
                    local d, e, f, g, first = channel.new(100), channel.new(100), channel.new(100), channel.new(100), 0
                    for i = 1, 100 do d:send(i) e:send(i) f:send(i) g:send(i) end
                    for _ = 1, 100 do
                      first = first + (channel.select{d:case_receive(), e:case_receive()}.channel == d and 1 or 0)
                      channel.select{f:case_receive(), g:case_receive()}
                    end
                    assert(first > 20 and first < 80)
                    return 'end'""",
            // Many tasks share a channel, and each value goes to one of them.
            """
                    local jobs, results = channel.new(), channel.new()
                    for _ = 1, 10 do
                      coroutine.spawn(function()
                        while true do
                          local job, ok = jobs:receive()
                          if not ok then break end
                          results:send(job * job)
                        end
                      end)
                    end
                    coroutine.spawn(function() for i = 1, 1000 do jobs:send(i) end jobs:close() end)
                    local sum = 0
                    for _ = 1, 1000 do sum = sum + results:receive() end
                    assert(sum == 333833500)
                    return 'end'""",
            // They work below pcall, in coroutines and in iterators.
            """
                    local ch = channel.new()
                    coroutine.spawn(function() for i = 1, 4 do ch:send(i) end end)
                    local ok, first = pcall(function() return (ch:receive()) end)
                    assert(ok and first == 1)
                    local co = coroutine.wrap(function() coroutine.yield((ch:receive())) coroutine.yield((ch:receive())) end)
                    assert(co() == 2 and co() == 3)
                    for value in function() return (ch:receive()) end do assert(value == 4) break end
                    return 'end'""" })
    void doesWhatItSays(String script) {
        var running = world.kernel.processes().exec(world.main(script), World.HOST).subscribeAsCompletionStage();
        for (int i = 0; i < 20 && !running.isDone(); i++) {
            world.advance(1);
        }
        assertThat(running).isDone().isCompletedWithValue("end");
    }

    @Test
    void aSelectThatFailsHalfwayWaitsNoMore() {
        try (World small = new World(kernel -> {
        }, engine -> engine.maxMemory(128 << 10))) {
            assertThat(small.run("""
                    local ch, cases = channel.new(), {}
                    local case = ch:case_receive()
                    for i = 1, 7000 do cases[i] = case end
                    assert(not pcall(channel.select, cases))
                    cases = nil
                    coroutine.spawn(function() ch:send('sent') end)
                    return (ch:receive())""")).isEqualTo("sent");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "channel.new(-1) | bad argument #1 to 'new' (the room for values is from 0 to 2147483647, not -1)",
            "channel.new('x') | bad argument #1 to 'new' (number expected, got string)",
            "channel.select() | bad argument #1 to 'select' (table expected, got no value)",
            "channel.select{} | bad argument #1 to 'select' (there is no case, and no default)",
            "local c, t = channel.new():case_receive(), {} for i = 1, 10001 do t[i] = c end channel.select(t) | bad argument #1 to 'select' (there are more than 10000 cases)",
            "channel.select{channel.new()} | bad argument #1 to 'select' (element 1 is a channel; an element is ch:case_receive() or ch:case_send(value))",
            "process.inbox():send(1) | the channel '@inbox' is the process's own: others send to it with process.send",
            "process.events():close() | the channel '@events' is the process's own: process.unlisten closes a listener",
            "process.inbox().receive() | bad argument #1 to 'receive' (channel expected; call it with a colon, as in ch:receive())" })
    void refusesWhatMakesNoSense(String call, String message) {
        assertThat(world.run(
                "local _, err = pcall(function() " + (call.startsWith("local") ? "" : "return ") + call + " end) return err"))
                .asString()
                .endsWith(": " + message);
    }
}
