package dev.hadron.kernel;

import static dev.hadron.kernel.Supervised.child;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hadron.Behavior;
import dev.hadron.supervisor.ChildSpec;
import dev.hadron.supervisor.Supervisor;

/** What the log says of a crash. */
class SupervisorLogTest {

    private final Logger logger = Logger.getLogger("dev.hadron");
    private final List<LogRecord> lines = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line);
        }

        @Override
        public void flush() {
            // nothing to flush
        }

        @Override
        public void close() {
            // nothing to close
        }
    };

    @BeforeEach
    void listen() {
        logger.addHandler(listener);
    }

    @AfterEach
    void stop() {
        logger.removeHandler(listener);
    }

    @Test
    void oneLineOfTheSupervisorsAndOneStackOfTheKernels() {
        try (Supervised test = new Supervised()) {
            test.definitions.behavior("test:broken", (self, arguments) -> broken());
            var supervisor = test.start(
                    Supervisor.of("test").withChildren(ChildSpec.of("a", "test:broken", ManualNode.HOST)));
            var pid = "{app:processes|0x00002}";
            assertThat(lines).hasSize(2);
            assertThat(lines.get(0).getThrown()).as("the kernel's has the stack").hasMessage("a is broken");
            assertThat(lines.get(1).getThrown()).isNull();
            assertThat(lines.get(1).getLevel()).isEqualTo(Level.WARNING);
            assertThat(lines.get(1).getMessage()).isEqualTo("Child has crashed: supervisor=test supervisor.pid=" + supervisor
                    + " child=a pid=" + pid + " definition=test:broken kind=INTERNAL reason=\"a is broken\" restarts=1"
                    + " next=\"restart in 1.000 s\"");
            lines.clear();
            test.advance(Duration.ofSeconds(1));
            assertThat(lines).hasSize(2);
            assertThat(lines.get(1).getMessage()).endsWith("next=\"supervisor fails, more than 1 restart in 5.0 s\"");
        }
    }

    @Test
    void isBoundedAndOnOneLine() {
        try (Supervised test = new Supervised()) {
            test.definitions.behavior("test:loud", (self, arguments) -> loud());
            test.start(Supervisor.of("test").withChildren(ChildSpec.of("loud", "test:loud", ManualNode.HOST)));
            assertThat(lines.get(1).getMessage()).hasSizeLessThan(1_000).doesNotContain("\n")
                    .contains("reason=\"oh oh oh ", "… (999500 characters more)\"");
            assertThat(test.children.get("loud").reason()).hasSizeLessThan(600);
        }
    }

    @Test
    void aNormalEndIsNoCrash() {
        try (Supervised test = new Supervised()) {
            test.start(Supervisor.of("test").withChildren(child("a")));
            test.end("a");
            assertThat(lines).isEmpty();
        }
    }

    private static Behavior broken() {
        throw new IllegalStateException("a is broken");
    }

    private static Behavior loud() {
        throw new IllegalStateException("oh\n".repeat(333_334).substring(0, 1_000_000));
    }
}
