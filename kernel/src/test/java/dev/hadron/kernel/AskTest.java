package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessException;

class AskTest {

    private final TestDefinitions definitions = new TestDefinitions()
            .behavior("t:echo", (self, arguments) -> message -> self.send(message.from(), "reply", message.payload()))
            .behavior("t:describe", (self, arguments) -> message -> self.send(message.from(), "reply", describe(message)))
            .behavior("t:twice", (self, arguments) -> message -> {
                self.send(message.from(), "reply", 1);
                self.send(message.from(), "reply", 2);
            })
            .behavior("t:fails", (self, arguments) -> message -> {
                throw new ProcessException(ErrorKind.CONFLICT, "cannot", true, java.util.Map.of("a", 1));
            })
            .behavior("t:ends", (self, arguments) -> message -> self.end("no reply"))
            .behavior("t:deaf", (self, arguments) -> TestNode.deaf());
    private final TestNode node = TestNode.of(2, definitions,
            builder -> builder.host(HostOptions.of(TestNode.HOST).withMaxProcesses(2)));

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void givesThePayloadOfTheReply() {
        Pid echo = node.spawn("t:echo");
        node.processes.register("echo", echo);

        assertThat(ask(echo, 7)).isEqualTo(7);
        assertThat(ask(echo)).isNull();
        assertThat(ask(echo, 1, null)).isEqualTo(Arrays.asList(1, null));
        for (String text : List.of("echo", echo.toString())) {
            assertThat(node.processes.ask(text, "say", TestNode.LONG, 8).await().atMost(TestNode.LONG)).isEqualTo(8);
        }
    }

    @Test
    void theSenderIsAProcessThatCanBeAnsweredAndIsInNoListAndCountsAgainstNoLimit() {
        Pid describe = node.spawn("t:describe");
        node.spawn("t:deaf");

        assertThat(ask(describe)).asString().startsWith("say from {");
        assertThat(node.kernel.inspector().processes(null, null, 10, -1).total()).isEqualTo(2);
        assertThat(node.kernel.inspector().hosts()).extracting(host -> host.options().id()).containsExactly(TestNode.HOST);
        assertThat(node.kernel.inspector().groups()).extracting(GroupMeters::definition)
                .containsExactlyInAnyOrder("t:describe", "t:deaf");
    }

    @Test
    void theFirstReplyCounts() {
        assertThat(ask(node.spawn("t:twice"))).isEqualTo(1);
    }

    @Test
    @Tag("R4.4")
    void anAbnormalEndOfTheDestinationIsTheError() {
        Pid fails = node.spawn("t:fails");
        ProcessException error = failure(ErrorKind.CONFLICT, () -> ask(fails));

        assertThat(error.message()).isEqualTo("cannot");
        assertThat(error.retryable()).isTrue();
        assertThat(error.details()).containsEntry("a", 1);
    }

    @Test
    void aNormalEndOfTheDestinationIsNotFound() {
        Pid ends = node.spawn("t:ends");

        assertThat(failure(ErrorKind.NOT_FOUND, () -> ask(ends)).message()).contains("not found", ends.toString());
    }

    @Test
    void withoutAReplyInTimeItIsTimeout() {
        try (ManualNode manual = ManualNode.of(definitions)) {
            var asked = manual.start(manual.processes.ask(manual.spawn("t:deaf"), "say", Duration.ofSeconds(1)));
            manual.advance(Duration.ofSeconds(1).minusNanos(1));
            assertThat(asked).isNotDone();
            manual.advance(Duration.ofNanos(1));

            assertThat(asked.handle((item, failure) -> ((ProcessException) failure).kind()).join())
                    .isEqualTo(ErrorKind.TIMEOUT);
        }
    }

    private Object ask(Pid destination, Object... payload) {
        return node.processes.ask(destination, "say", TestNode.LONG, payload).await().atMost(TestNode.LONG);
    }

    private static String describe(Message message) {
        return message.topic() + " from " + message.from();
    }
}
