package dev.hadron.kernel;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.smallrye.mutiny.Uni;

/** The ways that a value can take from one process to another. */
enum Way {
    SEND {
        @Override
        Object take(TestNode node, Object value) {
            CompletableFuture<Object> got = new CompletableFuture<>();
            node.definitions.behavior("t:receiver", (self, a) -> message -> got.complete(message.payload()));
            node.processes.send(node.spawn("t:receiver"), "t", value);
            return TestNode.get(got);
        }
    },
    SEND_ON_THE_LOOP {
        @Override
        Object take(TestNode node, Object value) {
            CompletableFuture<Object> got = new CompletableFuture<>();
            node.definitions.behavior("t:receiver", (self, a) -> message -> got.complete(message.payload()));
            Puppet.of(node).tell(self -> self.send(self.spawn("t:receiver", TestNode.HOST), "t", value));
            return TestNode.get(got);
        }
    },
    ONE_OF_SEVERAL {
        @Override
        Object take(TestNode node, Object value) {
            CompletableFuture<Object> got = new CompletableFuture<>();
            node.definitions.behavior("t:receiver",
                    (self, a) -> message -> got.complete(((List<?>) message.payload()).get(1)));
            node.processes.send(node.spawn("t:receiver"), "t", 1, value);
            return TestNode.get(got);
        }
    },
    SPAWN {
        @Override
        Object take(TestNode node, Object value) {
            CompletableFuture<Object> got = new CompletableFuture<>();
            node.definitions.behavior("t:receiver", (self, a) -> {
                got.complete(a[1]);
                return TestNode.deaf();
            });
            node.spawn("t:receiver", 1, value);
            return TestNode.get(got);
        }
    },
    EXEC_RESULT {
        @Override
        Object take(TestNode node, Object value) {
            return node.inside(self -> value);
        }
    },
    UNI_RESULT {
        @Override
        Object take(TestNode node, Object value) {
            node.definitions.uni("t:giver", (self, a) -> Uni.createFrom().item(value));
            return node.processes.exec("t:giver", TestNode.HOST).await().atMost(TestNode.LONG);
        }
    },
    ASK_AND_REPLY {
        @Override
        Object take(TestNode node, Object value) {
            node.definitions.behavior("t:echo", (self, a) -> message -> self.send(message.from(), "r", message.payload()));
            return node.processes.ask(node.spawn("t:echo"), "t", Duration.ofSeconds(20), value).await().indefinitely();
        }
    };

    abstract Object take(TestNode node, Object value);
}
