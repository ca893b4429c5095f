package dev.hadron.lua.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import dev.hadron.testkit.Probe;

/** The tasks of a process: how they take turns, end, wait for time, and for each other in vain. */
class TasksTest {

    /** Two tasks that require scripts at the same time: what each gets, and whether it is the same. */
    private static final String BOTH = """
            local function both(...)
              local done, got, values = channel.new(2), {}, {}
              for i, name in ipairs{...} do
                coroutine.spawn(function()
                  local ok, value = pcall(require, name)
                  values[i] = value
                  done:send(ok and value.n .. ' ' .. i or tostring(value))
                end)
              end
              for i = 1, 2 do got[i] = done:receive() end
              got[3] = tostring(values[1] == values[2])
              return got
            end
            """;

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void takeTurnsAndGetArguments() {
        assertThat(world.run("""
                local log, done = {}, channel.new(2)
                for _, name in ipairs{'a', 'b'} do
                  coroutine.spawn(function(one, two)
                    for _ = 1, 20000 do end
                    log[#log + 1] = one .. two
                    done:send(true)
                  end, name, '!')
                end
                done:receive() done:receive()
                table.sort(log)
                return log""")).isEqualTo(List.of("a!", "b!"));
        assertThat(world.meters().preemptions()).isPositive();
    }

    @Test
    void areDroppedWhenMainReturns() {
        assertThat(world.run("coroutine.spawn(function() while true do end end) return 'main'")).isEqualTo("main");
    }

    @Test
    @Tag("R4.1")
    void thatFailEndTheProcess() {
        assertThatThrownBy(() -> world.run("coroutine.spawn(error, 'in a task', 0) process.inbox():receive()"))
                .hasMessage("in a task");
    }

    @Test
    void thatWaitForEachOtherAreADeadlock() {
        for (String script : new String[] { "channel.new():receive()", "channel.new():send(1)",
                "local a, b = channel.new(), channel.new()\ncoroutine.spawn(function() a:receive() b:send(1) end) b:receive()",
                "channel.select{channel.new():case_receive()}" }) {
            assertThatThrownBy(() -> world.run(script)).isInstanceOfSatisfying(ProcessException.class, error -> {
                assertThat(error.kind()).isEqualTo(ErrorKind.INTERNAL);
                assertThat(error.message()).startsWith("deadlock: all coroutines of the process (");
            });
        }
    }

    @Test
    void thatWaitForSomethingOutsideAreNone() {
        Probe probe = world.probe();
        for (String script : new String[] { "process.inbox():receive()", "process.events():receive()",
                "process.listen('t'):receive()", "require('time').sleep('1h')", "require('time').after('1h'):receive()",
                "channel.select{channel.new():case_receive(), process.inbox():case_receive()}",
                "coroutine.spawn(function() process.inbox():receive() end) channel.new():receive()" }) {
            probe.monitor(world.spawn(script));
            probe.expectNothing();
        }
    }

    @Test
    void becomeADeadlockWhenTheLastThatCouldWakeThemIsGone() {
        Probe probe = world.probe();
        probe.monitor(world.spawn("""
                local ch = channel.new()
                coroutine.spawn(function() require('time').sleep('5ms') end)
                ch:receive()"""));
        probe.expectNothing();
        world.advance(5);
        assertThat(probe.expectEvent(ProcessEvent.Exit.class).result().toString()).contains("deadlock");
    }

    @Test
    void aScriptThatReturnsNoMainSaysSo() {
        world.script("app:none", "return 5").script("app:table", "return {}").script("app:nothing", "local x = 1")
                .script("app:fails", "error('at the top')").script("app:main", "return { main = print }");
        assertThatThrownBy(() -> exec("app:none"))
                .hasMessage("none.lua: a script returns its function main or a table with it, not a number");
        assertThatThrownBy(() -> exec("app:table")).hasMessageEndingWith("not a table without main");
        assertThatThrownBy(() -> exec("app:nothing")).hasMessageEndingWith("not a nil");
        assertThatThrownBy(() -> exec("app:fails")).hasMessage("fails.lua:1: at the top");
        assertThat(exec("app:main")).isNull();
    }

    @Test
    void requireOtherScriptsOnceInAProcess() {
        world.script("app:lib", "loads = (loads or 0) + 1 return {n = loads}")
                .script("app:nil", "loaded = true").script("app:false", "again = not again return false")
                .script("app:a", "return require('app:b')")
                .script("app:b", "return require('app:a')").script("app:broken", "error('broken', 0)");
        assertThat(world
                .run("return {require('app:lib') == require('app:lib'), require('app:lib').n, require('app:nil'), loaded}"))
                .isEqualTo(List.of(true, 1L, true, true));
        assertThat(world.run("return {require('app:false'), require('app:false'), again}"))
                .isEqualTo(List.of(false, false, true));
        assertThat(world.run("return select(2, pcall(require, 'app:a'))")).asString()
                .contains("loop or previous error loading module 'app:a'");
        assertThat(world.run("return {select(2, pcall(require, 'app:broken')), (select(2, pcall(require, 'app:broken')))}"))
                .asString().contains("broken", "loop or previous error");
        assertThat(world.run("return select(2, pcall(require, 'no:such'))")).asString()
                .contains("module 'no:such' not found: there are the modules ctx, json, logger, security, time, uuid,");
    }

    @Test
    void requireWhatAnotherOneLoadsAndWaitForIt() {
        world.script("app:slow", "loads = (loads or 0) + 1 require('time').sleep('1ms') return {n = loads}")
                .script("app:left", "require('time').sleep('1ms') return require('app:right')")
                .script("app:right", "require('time').sleep('1ms') return require('app:left')")
                .script("app:fails", "require('time').sleep('1ms') error('in vain', 0)")
                .script("app:yields", "coroutine.yield()");
        assertThat(timed(BOTH + "return both('app:slow', 'app:slow')")).isEqualTo(List.of("1 1", "1 2", "true"));
        assertThat(timed(BOTH + "local got = both('app:left', 'app:right') table.sort(got) return got")).asString()
                .contains("loop or previous error loading module 'app:left'")
                .contains("loop or previous error loading module 'app:right'");
        assertThat(timed(BOTH + "return both('app:fails', 'app:fails')")).asString()
                .contains("in vain", "loop or previous error loading module 'app:fails'");
        assertThat(world.run("""
                coroutine.spawn(function()
                  local thread = coroutine.create(function() require('app:yields') end)
                  coroutine.resume(thread)
                  for _ = 1, 3000 do end
                  coroutine.close(thread)
                end)
                for _ = 1, 1000 do end
                return select(2, pcall(require, 'app:yields'))""")).asString().contains("loop or previous error");
    }

    @Test
    void sleepAndSelectWithTimers() {
        assertThat(timed("""
                local time = require('time')
                local log, start = {}, 0
                local ticker, timer = time.ticker('10ms'), time.timer('25ms')
                while true do
                  local chosen = channel.select{ticker:channel():case_receive(), timer:channel():case_receive()}
                  log[#log + 1] = chosen.channel == timer:channel() and 'timer' or 'tick'
                  if #log == 4 then break end
                end
                log[#log + 1] = tostring(ticker:stop()) log[#log + 1] = tostring(timer:stop())
                assert(timer:reset('1ms') == false)
                timer:channel():receive()
                time.sleep(0) time.sleep(1000)
                return table.concat(log, ' ')""")).isEqualTo("tick tick timer tick true false");
    }

    @Test
    void timersRefuseWhatIsNoDuration() {
        assertThat(world
                .run("""
                        local time, said = require('time'), {}
                        for _, call in ipairs{{time.sleep, -1}, {time.sleep, 'soon'}, {time.sleep}, {time.after, {}}, {time.ticker, 0}} do
                          local value, err = call[1](call[2])
                          assert(value == nil)
                          said[#said + 1] = err:kind()
                        end
                        return said"""))
                .isEqualTo(List.of("Invalid", "Invalid", "Invalid", "Invalid", "Invalid"));
    }

    private Object exec(String id) {
        return world.kernel.await(world.kernel.processes().exec(id, World.HOST));
    }

    private Object timed(String script) {
        var running = world.kernel.processes().exec(world.main(script), World.HOST).subscribeAsCompletionStage();
        for (int i = 0; i < 100 && !running.isDone(); i++) {
            world.advance(1);
        }
        return running.join();
    }
}
