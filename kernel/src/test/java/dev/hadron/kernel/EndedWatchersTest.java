package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process that lives long does not keep those who watched it once. */
@Tag("R6.2")
class EndedWatchersTest {

    private static final int MANY = 200;

    @ParameterizedTest
    @EnumSource
    void areForgottenByTheWatched(Places places) {
        try (TestNode node = places.node()) {
            Puppet watched = Puppet.of(node);
            for (int i = 0; i < MANY; i++) {
                Puppet watcher = Puppet.of(node);
                watcher.monitor(watched.pid);
                watcher.tell(self -> self.end(null));
                watcher.settle(watcher);
            }

            assertThat(watchersKept(node, watched)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void areForgottenWhereTheyWereReplyProcesses(Places places) {
        try (TestNode node = places.node()) {
            node.definitions.behavior("t:echo",
                    (self, arguments) -> message -> self.send(message.from(), "echo", message.payload()));
            var echo = node.spawn("t:echo");
            for (int i = 0; i < MANY; i++) {
                node.processes.ask(echo, "say", Duration.ofSeconds(20), i).await().indefinitely();
            }
            Puppet.pingAll(node);

            assertThat(node.kernel.find(echo).rare().relations.watchers()).isEmpty();
        }
    }

    private static int watchersKept(TestNode node, Puppet watched) {
        Puppet.pingAll(node);
        return watched.call(self -> (((Run) self).process()).rare().relations.watchers().size());
    }
}
