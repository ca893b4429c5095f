package dev.hadron.lua.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several tasks at the channels on which a process gets its messages and events. */
@Tag("R8.1")
class OwnChannelsTest {

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whoHasLeftGetsNothingAndTheNextDoes() {
        assertThat(world.run("""
                local inbox, other, got = process.inbox(), channel.new(), channel.new(10)
                coroutine.spawn(function()
                  local chosen = channel.select{inbox:case_receive(), other:case_receive()}
                  got:send(chosen.channel == other)
                end)
                coroutine.spawn(function() got:send(inbox:receive():topic()) end)
                for _ = 1, 3000 do end
                other:send(1)
                process.send(process.pid(), 'a')
                return {got:receive(), (got:receive())}""")).isEqualTo(List.of(true, "a"));
    }

    @Test
    void whereTheLastHasLeftAnItemCanBeTakenAtOnce() {
        assertThat(world.run("""
                local inbox, other = process.inbox(), channel.new(1)
                for i = 1, 100 do
                  coroutine.spawn(function() other:send(1) end)
                  channel.select{inbox:case_receive(), other:case_receive()}
                  process.send(process.pid(), 'b' .. i)
                  local chosen = channel.select{inbox:case_receive(), default = true}
                  assert(chosen.value and chosen.value:topic() == 'b' .. i)
                end
                return 'end'""")).isEqualTo("end");
    }

    @Test
    void whoWaitsThereSeveralTimesAndLeavesKeepsNobodyWaiting() {
        assertThat(world.run("""
                local inbox, other, got = process.inbox(), channel.new(), channel.new(10)
                for i = 1, 2 do
                  coroutine.spawn(function() got:send(inbox:receive():topic()) end)
                end
                for _ = 1, 3000 do end
                coroutine.spawn(function()
                  local cases = {other:case_receive()}
                  for i = 1, 5 do cases[#cases + 1] = inbox:case_receive() end
                  channel.select(cases)
                end)
                for _ = 1, 3000 do end
                other:send(1)
                process.send(process.pid(), 'a')
                process.send(process.pid(), 'b')
                return {got:receive(), (got:receive())}""")).isEqualTo(List.of("a", "b"));
    }

    @Test
    @Tag("R8.4")
    void allAreToldThatAListenerIsClosed() {
        assertThat(world.run("""
                local ch, got = process.listen('t'), channel.new(10)
                for i = 1, 3 do
                  coroutine.spawn(function()
                    local chosen = channel.select{ch:case_receive(), ch:case_receive(), process.events():case_receive()}
                    got:send(chosen.channel == ch and chosen.ok)
                  end)
                end
                for _ = 1, 3000 do end
                process.unlisten(ch)
                return {got:receive(), got:receive(), (got:receive())}""")).isEqualTo(List.of(false, false, false));
    }
}
