package dev.hadron.lua.deployment.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Formatter;
import java.util.logging.Logger;

import jakarta.inject.Inject;

import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Pid;
import dev.hadron.Processes;
import io.quarkus.test.QuarkusUnitTest;

/** Each line that a script writes while it handles a message, that of its crash included, has the message's trace. */
class ScriptCrashTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Spans.application(jar -> Spans.script(jar, "app/logs.lua", """
            local log = require("logger")
            return function()
              while true do
                if process.inbox():receive():topic() == "crash" then error("as asked") end
                log:info("handles a message")
              end
            end"""));

    @Inject
    Processes processes;
    @Inject
    Spans spans;

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Logger logger = Logger.getLogger("");
    private final ExtHandler handler = new ExtHandler() {
        private final Formatter pattern = new PatternFormatter("%m %X{spanId} %X{pid}");

        @Override
        protected void doPublish(ExtLogRecord line) {
            String text = pattern.format(line);
            if (text.startsWith("handles")) {
                lines.add(text);
            } else if (text.startsWith("Process")) {
                lines.add(text.substring(text.lastIndexOf('\n') + 1).strip());
            }
        }
    };

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
    }

    @AfterEach
    void listenNoMore() {
        logger.removeHandler(handler);
    }

    private String line() throws InterruptedException {
        return lines.poll(Spans.SOON.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void hasIt() throws InterruptedException {
        Pid pid = processes.spawn("app:logs", "app:processes");
        assertThat("handles a message " + spans.in("request", () -> processes.send(pid, "log")) + " " + pid).isEqualTo(line());
        processes.send(pid, "log");
        assertThat(line()).isEqualTo("handles a message  " + pid);
        assertThat(spans.in("request", () -> processes.send(pid, "crash")) + " " + pid).isEqualTo(line());
    }
}
