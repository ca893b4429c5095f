package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ExitResult;
import dev.hadron.ProcessEvent;

@Tag("R6.1")
class LinkToEndingTest {

    @Test
    @Tag("R6.3")
    void aLinkToOneThatEndsNormallyMeanwhileIsRemovedSilently() {
        try (TestNode node = Places.DIFFERENT_LOOPS.node()) {
            Puppet linker = Puppet.trapping(node);
            Puppet target = Puppet.of(node);
            CountDownLatch linked = new CountDownLatch(1);
            CountDownLatch held = new CountDownLatch(1);
            target.tell(self -> {
                self.end("fine");
                held.countDown();
                Puppet.await(linked);
            });
            Puppet.await(held);
            linker.call(self -> {
                self.link(target.pid);
                self.monitor(target.pid);
                return null;
            });
            linked.countDown();

            assertThat(((ProcessEvent.Exit) linker.event()).result()).isEqualTo(new ExitResult.Value("fine"));
            linker.settle(target);
            assertThat(linker.events).isEmpty();
            assertThat(node.kernel.inspector().process(linker.pid.toString()).await().atMost(TestNode.LONG).links()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void inTheSameCallbackMonitorAndTerminateAreToldOnce(Places places) {
        try (TestNode node = places.node()) {
            Puppet watcher = Puppet.trapping(node);
            Puppet target = Puppet.of(node);
            watcher.tell(self -> {
                self.monitor(target.pid);
                self.link(target.pid);
                self.terminate(target.pid);
            });
            watcher.settle(target);

            assertThat(watcher.events).extracting(ProcessEvent::kind).containsExactly("pid.exit", "pid.link.down");
        }
    }
}
