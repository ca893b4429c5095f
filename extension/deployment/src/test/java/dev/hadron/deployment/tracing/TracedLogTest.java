package dev.hadron.deployment.tracing;

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
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessDefinition;
import dev.hadron.Processes;
import dev.hadron.Self;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

/** Each line that a process writes while it handles a message, that of its crash included, has the message's trace. */
class TracedLogTest {

    private static final org.jboss.logging.Logger LOG = org.jboss.logging.Logger.getLogger("dev.hadron.kernel.Process");

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Spans.application(Bodies.class);

    @Inject
    Processes processes;
    @Inject
    Tracer tracer;

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Logger logger = Logger.getLogger(LOG.getName());
    private final ExtHandler handler = new ExtHandler() {
        private final Formatter pattern = new PatternFormatter("%X{spanId} %X{pid}");

        @Override
        protected void doPublish(ExtLogRecord line) {
            lines.add(pattern.format(line));
        }
    };

    static class Bodies {

        @ProcessDefinition("app:behavior")
        Behavior behavior(Self self) {
            return Bodies::handle;
        }

        @ProcessDefinition("app:uni")
        Uni<Void> uni(Self self) {
            return self.inbox().receive().invoke(Bodies::handle).repeat().indefinitely().collect().last().replaceWithVoid();
        }

        @Blocking
        @ProcessDefinition("app:blocking")
        void blocking(Self self) {
            while (true) {
                handle(self.inbox().receive().await().indefinitely());
            }
        }

        private static void handle(Message message) {
            if (message.topic().equals("crash")) {
                throw new IllegalStateException("as asked");
            }
            LOG.info("handles a message");
        }
    }

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
    }

    @AfterEach
    void listenNoMore() {
        logger.removeHandler(handler);
    }

    private String send(Pid pid, String topic) {
        return Spans.in(tracer, "request", () -> processes.send(pid, topic));
    }

    private String line() throws InterruptedException {
        return lines.poll(Spans.SOON.toSeconds(), TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(strings = { "app:behavior", "app:uni", "app:blocking" })
    void hasIt(String definition) throws InterruptedException {
        Pid pid = processes.spawn(definition, "app:processes");
        assertThat(send(pid, "log") + " " + pid).isEqualTo(line());
        processes.send(pid, "log");
        assertThat(line()).isEqualTo(" " + pid);
        assertThat(send(pid, "crash") + " " + pid).isEqualTo(line());
    }
}
