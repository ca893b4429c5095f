package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.ErrorKind;
import dev.hadron.Message;

class ListenPayloadTest {

    private final TestNode node = TestNode.of(2, new TestDefinitions());
    private final Reader reader = Reader.of(node);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R8.3")
    void givesRawPayloads() {
        node.processes.send(reader.pid, "t");
        node.processes.send(reader.pid, "t", "one");
        node.processes.send(reader.pid, "t", 1, null, 3);

        assertThat(listened("t")).isNull();
        assertThat(listened("t")).isEqualTo("one");
        assertThat(listened("t")).isEqualTo(Arrays.asList(1, null, 3));
    }

    @Test
    @Tag("R8.3")
    void givesMessagesWhereItIsAskedTo() {
        node.processes.send(reader.pid, "t", "one");
        Message message = reader.await(self -> self.listenMessages("t").receive());

        assertThat(message.topic()).isEqualTo("t");
        assertThat(message.payload()).isEqualTo("one");
    }

    @Test
    @Tag("R8.4")
    void theOtherMessageOptionIsInvalidOnATopicThatIsListenedTo() {
        reader.call(self -> self.listen("t"));
        failure(ErrorKind.INVALID, () -> reader.call(self -> self.listenMessages("t")));
        reader.call(self -> self.listenMessages("u"));
        failure(ErrorKind.INVALID, () -> reader.call(self -> self.listen("u")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "@", "@inbox", "@events", "@anything" })
    @Tag("R8.3")
    @Tag("R14")
    void anEmptyOrReservedTopicIsInvalid(String topic) {
        failure(ErrorKind.INVALID, () -> reader.call(self -> self.listen(topic)));
        failure(ErrorKind.INVALID, () -> reader.call(self -> self.listenMessages(topic)));
        failure(ErrorKind.INVALID, () -> reader.call(self -> self.listen(null)));
    }

    private Object listened(String topic) {
        return reader.await(self -> self.listen(topic).receive());
    }
}
