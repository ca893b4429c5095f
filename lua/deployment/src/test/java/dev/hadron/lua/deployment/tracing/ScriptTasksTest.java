package dev.hadron.lua.deployment.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.Pid;
import dev.hadron.Processes;
import dev.hadron.lua.modules.LuaModule;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/** The tasks of a script are each in the trace of what it was handed last, whatever the others are handed meanwhile. */
class ScriptTasksTest {

    private static final int MANY = 8;

    /** For each message a task that waits in some way, and tells in which span it was before and after. */
    private static final String SCRIPT = """
            local spans, seen, time = require("spans"), require("seen"), require("time")
            local jobs, unbuffered, gate = channel.new(100), channel.new(), channel.new()
            local ways = {
              exec = function() process.exec("app:nap", "app:processes") end,
              event = function() process.spawn_monitored("app:nap", "app:processes") process.events():receive() end,
              sleep = function() time.sleep("20ms") end,
              after = function() time.after("20ms"):receive() end,
              uni = function() seen.later() end,
              closed = function() gate:receive() end,
              room = function() unbuffered:send(true) end,
            }
            local function work(way, name)
              local before = spans.here()
              ways[way]()
              seen.add(name, before, spans.here())
            end
            local function worker(from)
              while true do
                local name = from:receive()
                seen.add(name, spans.here(), spans.here())
              end
            end
            return function(way)
              local inbox = process.inbox()
              if way == "jobs" then
                while true do
                  local m = inbox:receive()
                  if m:topic() == "begin" then coroutine.spawn(worker, jobs) else jobs:send(m:topic()) end
                end
              elseif way == "handover" then
                coroutine.spawn(worker, unbuffered)
                coroutine.spawn(worker, unbuffered)
                while true do
                  local topic = inbox:receive():topic()
                  if topic ~= "begin" then unbuffered:send(topic) end
                end
              end
              while true do
                local topic = inbox:receive():topic()
                if topic == "begin" then
                  if way == "closed" then gate:close() end
                  if way == "room" then for _ = 1, 8 do unbuffered:receive() end end
                else
                  coroutine.spawn(work, way, topic)
                end
              end
            end""";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Spans.application(jar -> {
        Spans.script(jar, "app/tasks.lua", SCRIPT);
        Spans.script(jar, "app/nap.lua", "return function() require('time').sleep('20ms') end");
    }, Seen.class);

    @Inject
    Processes processes;
    @Inject
    Spans spans;

    @LuaModule("seen")
    static class Seen {

        static final BlockingQueue<List<String>> ALL = new LinkedBlockingQueue<>();

        public void add(String name, String before, String after) {
            ALL.add(List.of(name, before, after));
        }

        public Uni<Void> later() {
            return Uni.createFrom().voidItem().onItem().delayIt().by(Duration.ofMillis(20));
        }
    }

    private List<String> seen() throws InterruptedException {
        return Seen.ALL.poll(Spans.SOON.toSeconds(), TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(strings = { "exec", "event", "sleep", "after", "uni", "closed", "room", "jobs", "handover" })
    void goOnInTheirOwn(String way) throws InterruptedException {
        Pid pid = processes.spawn("app:tasks", "app:processes", way);
        List<List<String>> expected = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String name = "job" + i;
            String span = i % 3 == 2 ? "none" : spans.in(name, () -> processes.send(pid, name));
            if (span.equals("none")) {
                processes.send(pid, name);
            }
            expected.add(List.of(name, span, span));
        }
        spans.in("begin", () -> processes.send(pid, "begin"));
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            all.add(seen());
        }
        assertThat(all).containsExactlyInAnyOrderElementsOf(expected);
        processes.terminate(pid);
    }
}
