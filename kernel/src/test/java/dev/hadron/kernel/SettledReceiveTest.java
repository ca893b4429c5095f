package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessException;

/** A receive that a process begins once its end is settled. */
class SettledReceiveTest {

    @ParameterizedTest
    @EnumSource
    @Tag("R4.2")
    @Tag("R4.3")
    void takesNothingAndIsCanceled(Places places) {
        try (TestNode node = places.node()) {
            CompletableFuture<Object> outcome = new CompletableFuture<>();
            node.definitions.uni("t:late", (self, a) -> {
                self.send(self.pid(), "t", 1);
                self.send(self.pid(), "t", 2);
                var inbox = self.inbox();
                return inbox.receive().invoke(() -> {
                    self.terminate(self.pid());
                    inbox.receive().subscribe().with(outcome::complete, outcome::complete);
                });
            });
            Pid pid = node.spawn("t:late");
            assertThat(TestNode.get(outcome)).isInstanceOfSatisfying(ProcessException.class,
                    e -> assertThat(e.kind()).isEqualTo(ErrorKind.CANCELED));
            Puppet.pingAll(node);
            assertThat(node.kernel.find(pid)).isNull();
            assertThat(node.kernel.inspector().groups()).filteredOn(group -> group.definition().equals("t:late"))
                    .singleElement().satisfies(group -> {
                        assertThat(group.received()).isEqualTo(1);
                        assertThat(group.deadLetters()).isEqualTo(1);
                    });
        }
    }
}
