package dev.hadron.deployment.guides.messages;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.hadron.Behavior;
import dev.hadron.Channel;
import dev.hadron.ErrorKind;
import dev.hadron.Message;
import dev.hadron.ProcessDefinition;
import dev.hadron.ProcessException;
import dev.hadron.Self;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class Accounts {

    @ProcessDefinition("app.bank:account")
    Behavior account(Self self) {
        long[] balance = { 0 };
        return message -> {
            switch (message.topic()) {
                case "deposit" -> balance[0] += (long) message.payload();
                case "balance" -> reply(self, message, balance[0]);
                default -> throw new IllegalArgumentException("unknown topic " + message.topic());
            }
        };
    }

    /** Answers a sender, where there is one and it still waits. */
    static void reply(Self self, Message message, Object answer) {
        if (message.from() == null) {
            return;
        }
        try {
            self.send(message.from(), "reply", answer);
        } catch (ProcessException e) {
            if (e.kind() != ErrorKind.NOT_FOUND) {
                throw e;
            }
        }
    }

    @RunOnVirtualThread
    @ProcessDefinition("app.bank:desk")
    List<Object> desk(Self self) {
        Channel<Object> urgent = self.listen("urgent");
        Channel<Message> rest = self.inbox();
        Object first = urgent.receive().await().indefinitely();
        Object second = rest.receive().await().indefinitely().payload();
        self.unlisten(urgent);
        Object third = rest.receive().await().indefinitely().payload();
        return List.of(first, second, third);
    }

    @ProcessDefinition("app.bank:keeper")
    Behavior keeper(Self self) {
        return message -> self.end(message.payload());
    }

    @ProcessDefinition("app.bank:closed")
    Uni<Void> closed(Self self) {
        return Uni.createFrom().nothing();
    }
}
