package dev.hadron.lua.deployment.tracing;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.Behavior;
import dev.hadron.Pid;
import dev.hadron.ProcessDefinition;
import dev.hadron.Processes;
import dev.hadron.Self;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.common.annotation.Blocking;

/** What scripts exec, spawn and send is in one trace with what has brought it about, whoever is in Lua and who in Java. */
class ScriptSpansTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Spans.application(jar -> {
        Spans.script(jar, "lua/leaf.lua", """
                local spans = require("spans")
                spans.note("top level")
                return function() spans.note("inside") end""");
        Spans.script(jar, "lua/caller.lua", """
                local spans = require("spans")
                return function(definition)
                  process.inbox():receive()
                  process.exec(definition, "app:processes")
                  spans.note("after")
                end""");
        Spans.script(jar, "lua/spawner.lua", """
                local spans = require("spans")
                return function(definition)
                  process.inbox():receive()
                  local child = process.spawn(definition, "app:processes")
                  process.send(child, "go")
                end""");
        Spans.script(jar, "lua/reader.lua", """
                local spans = require("spans")
                return function()
                  spans.note("started")
                  process.inbox():receive()
                  spans.note("inside")
                end""");
    }, Java.class);

    @Inject
    Processes processes;
    @Inject
    Spans spans;

    static class Java {

        @Inject
        Spans.Module spans;

        @Blocking
        @ProcessDefinition("java:leaf")
        void leaf(Self self) {
            spans.note("inside");
        }

        @ProcessDefinition("java:caller")
        Behavior caller(Self self, String definition) {
            return message -> self.exec(definition, "app:processes").subscribe().with(item -> spans.note("after"));
        }

        @ProcessDefinition("java:spawner")
        Behavior spawner(Self self, String definition) {
            return message -> self.send(self.spawn(definition, "app:processes"), "go");
        }

        @ProcessDefinition("java:reader")
        Behavior reader(Self self) {
            spans.note("started");
            return message -> spans.note("inside");
        }
    }

    @BeforeEach
    void forget() {
        spans.forget();
    }

    private void tell(String caller, String called) {
        Pid pid = processes.spawn(caller, "app:processes", called);
        spans.in("request", () -> processes.send(pid, "go"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "lua:caller lua:leaf", "lua:caller java:leaf", "java:caller lua:leaf" })
    void anExec(String definitions) {
        String called = definitions.substring(definitions.indexOf(' ') + 1);
        tell(definitions.substring(0, definitions.indexOf(' ')), called);
        spans.checkChain("request", "exec " + called, "inside");
        spans.checkChain("request", "after");
        if (called.startsWith("lua")) {
            spans.checkChain("exec " + called, "top level");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "lua:spawner lua:reader", "lua:spawner java:reader", "java:spawner lua:reader" })
    void aSpawnAndAMessage(String definitions) {
        String spawned = definitions.substring(definitions.indexOf(' ') + 1);
        tell(definitions.substring(0, definitions.indexOf(' ')), spawned);
        spans.checkChain("request", "spawn " + spawned, "started");
        spans.checkChain("request", "inside");
    }

    @Test
    void anExecFromOutside() {
        spans.in("request", () -> processes.exec("lua:leaf", "app:processes").await().atMost(Spans.SOON));
        spans.checkChain("request", "exec lua:leaf", "inside");
    }
}
