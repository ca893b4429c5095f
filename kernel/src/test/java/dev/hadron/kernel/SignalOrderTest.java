package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.Self;

/** A process's signals are taken in in order with its messages. */
class SignalOrderTest {

    private static final int MANY = 500;

    @ParameterizedTest
    @EnumSource
    @Tag("R2.3")
    @Tag("R5.2")
    void aCancelComesInOrderWithMessages(Places places) {
        try (TestNode node = places.node()) {
            Puppet receiver = Puppet.of(node);
            Puppet sender = Puppet.of(node);
            Self other = sender.call(self -> self);
            sender.call(self -> {
                self.send(receiver.pid, "t", 1);
                self.cancel(receiver.pid);
                self.send(receiver.pid, "t", 2);
                return null;
            });
            other.send(receiver.pid, "t", 3);
            sender.call(self -> {
                self.cancel(receiver.pid);
                self.send(receiver.pid, "t", 4);
                return null;
            });
            receiver.call(self -> null);
            assertThat(receiver.seen).map(item -> item instanceof Message message ? message.payload() : "cancel")
                    .containsExactly(1, "cancel", 2, 3, "cancel", 4);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R2.3")
    @Tag("R5.1")
    void terminateDoesNotWaitItsTurn(Places places) {
        try (TestNode node = places.node()) {
            Puppet receiver = Puppet.of(node);
            Puppet sender = Puppet.of(node);
            boolean alive = sender.call(self -> {
                sendMany(self, receiver.pid);
                self.terminate(receiver.pid);
                return receiver.isAlive();
            });
            assertThat(alive).isFalse();
            receiver.result();
        }
    }

    private static void sendMany(Self self, Pid to) {
        for (int i = 0; i < MANY; i++) {
            self.send(to, "t" + i % 2, i);
        }
    }
}
