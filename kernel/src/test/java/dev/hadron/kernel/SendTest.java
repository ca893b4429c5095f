package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.ErrorKind;
import dev.hadron.Message;
import dev.hadron.Pid;

/** To whom a message can be sent, and with which topics. */
class SendTest {

    @ParameterizedTest
    @EnumSource
    @Tag("R2.1")
    @Tag("R8.5")
    void goesToAPidOrAName(Places places) {
        try (TestNode node = places.node()) {
            Puppet receiver = Puppet.of(node);
            Puppet sender = Puppet.of(node);
            node.processes.register("receiver", receiver.pid);
            sender.call(self -> {
                self.send(receiver.pid, "none");
                self.send("receiver", "one", "x");
                self.send(receiver.pid.toString(), "several", 1, null, true);
                self.send(receiver.pid, "nil", (Object) null);
                return null;
            });
            receiver.call(self -> null);
            List<Message> got = new ArrayList<>();
            receiver.seen.forEach(message -> got.add((Message) message));
            List<Object> several = new ArrayList<>(List.of(1, true));
            several.add(1, null);
            assertThat(got).extracting(Message::topic).containsExactly("none", "one", "several", "nil");
            assertThat(got).extracting(Message::payload).containsExactly(null, "x", several, null);
            assertThat(got).extracting(Message::from).containsOnly(sender.pid);
        }
    }

    @Test
    @Tag("R2.1")
    void aProcessMaySendToItself() {
        try (TestNode node = Places.SAME_LOOP.node()) {
            Puppet puppet = Puppet.of(node);
            puppet.call(self -> {
                self.send(self.pid(), "t", 1);
                return null;
            });
            puppet.call(self -> null);
            assertThat(puppet.seen).singleElement()
                    .isInstanceOfSatisfying(Message.class, message -> assertThat(message.from()).isEqualTo(puppet.pid));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R2.1")
    @Tag("R14")
    void nobodyThereIsNotFound(Places places) {
        try (TestNode node = places.node()) {
            Puppet sender = Puppet.of(node);
            Puppet dead = Puppet.of(node);
            node.processes.register("dead", dead.pid);
            node.processes.terminate(dead.pid);
            RefusedTargets.check(sender, dead.pid, (self, pid) -> self.send(pid, "t"), (self, text) -> self.send(text, "t"));
            TestNode.get(dead.end);
            RefusedTargets.check(sender, dead.pid, (self, pid) -> self.send(pid, "t"), (self, text) -> self.send(text, "t"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "{app:processes|0x00000}", "{app:processes|0x0ffff}", "{app:processes|0x7fffffffffffffff}",
            "{app:other|0x00001}", "{node1@app:processes|0x00001}", "app:processes|0x00001", "" })
    @Tag("R2.1")
    @Tag("R14")
    void aPidOfNobodyIsNotFoundAsGiven(String destination) {
        try (TestNode node = Places.SAME_LOOP.node()) {
            assertThat(Puppet.of(node).pid).hasToString("{app:processes|0x00001}");
            assertThat(failure(ErrorKind.NOT_FOUND, () -> node.processes.send(destination, "t")).message())
                    .isEqualTo("process not found: " + destination);
            if (destination.startsWith("{")) {
                assertThat(failure(ErrorKind.NOT_FOUND, () -> node.processes.send(Pid.parse(destination), "t")).message())
                        .isEqualTo("process not found: " + destination);
            }
        }
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = { "@", "@inbox", "@events", "@anything" })
    @Tag("R2.2")
    @Tag("R14")
    void aReservedOrMissingTopicIsInvalidAndNothingIsSent(String topic) {
        try (TestNode node = Places.SAME_LOOP.node()) {
            Puppet puppet = Puppet.of(node);
            node.processes.register("p", puppet.pid);
            failure(ErrorKind.INVALID, () -> node.processes.send(puppet.pid, topic, 1));
            failure(ErrorKind.INVALID, () -> node.processes.send("p", topic, 1));
            failure(ErrorKind.INVALID, () -> puppet.<Object> call(self -> {
                self.send(self.pid(), topic, 1);
                return null;
            }));
            node.processes.send("p", "a@b", 1);
            puppet.call(self -> null);
            assertThat(puppet.seen).extracting(message -> ((Message) message).topic()).containsExactly("a@b");
        }
    }
}
