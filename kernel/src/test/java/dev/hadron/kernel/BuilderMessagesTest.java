package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.Spawner;

/** Messages that a builder puts into the mailbox of the process that it spawns. */
class BuilderMessagesTest {

    private final BlockingQueue<Message> got = new LinkedBlockingQueue<>();
    private final TestNode node = Places.DIFFERENT_LOOPS.node();

    BuilderMessagesTest() {
        node.definitions.behavior("t:behavior", (self, a) -> {
            self.send(self.pid(), "own");
            return got::add;
        }).uni("t:listening", (self, a) -> self.listenMessages("second").receive().invoke(got::add)
                .chain(() -> self.inbox().receive()).invoke(got::add));
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R11.4")
    void areAheadOfEverythingInOrderFromTheSpawner() {
        Puppet parent = Puppet.of(node);
        parent.call(self -> {
            Pid child = self.withContext(Map.of()).withMessage("first", 1).withMessage("second").withMessage("third", 1, null)
                    .withName("child").spawn("t:behavior", TestNode.HOST);
            self.send(child, "later");
            return null;
        });
        List<Message> messages = List.of(next(), next(), next(), next(), next());

        assertThat(messages.subList(0, 3)).extracting(Message::topic).containsExactly("first", "second", "third");
        assertThat(messages.subList(0, 3)).extracting(Message::from).containsOnly(parent.pid);
        assertThat(messages.subList(0, 3)).extracting(Message::payload).containsExactly(1, null, Arrays.asList(1, null));
        assertThat(messages.subList(3, 5)).extracting(Message::topic).containsExactlyInAnyOrder("own", "later");
    }

    @Test
    @Tag("R11.4")
    void areFromNobodyWhereNoProcessSpawns() {
        builder().withMessage("first").spawn("t:behavior", TestNode.HOST);
        assertThat(next().from()).isNull();
    }

    @Test
    @Tag("R11.4")
    void belongToTheListenerOfTheirTopic() {
        builder().withMessage("first").withMessage("second").spawn("t:listening", TestNode.HOST);
        assertThat(List.of(next(), next())).extracting(Message::topic).containsExactly("second", "first");
    }

    @Test
    @Tag("R11.4")
    @Tag("R2.2")
    void aReservedOrMissingTopicIsInvalidAtTheLastCall() {
        for (String topic : Arrays.asList("@inbox", "@anything", "", null)) {
            Spawner mistaken = builder().withMessage(topic, 1).withMessage("fine");
            failure(ErrorKind.INVALID, () -> mistaken.spawn("t:behavior", TestNode.HOST));
        }
        assertThat(node.kernel.inspector().groups()).isEmpty();
    }

    private Spawner builder() {
        return node.processes.withContext(Map.of());
    }

    private Message next() {
        return Marionette.next(got);
    }
}
