package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;

class LinkTest {

    @ParameterizedTest
    @EnumSource
    @Tag("R6.3")
    @Tag("R6.4")
    void theAbnormalEndOfTheLinkedReachesTheLinker(Places places) {
        try (TestNode node = places.node()) {
            Puppet linker = Puppet.of(node);
            Puppet linked = Puppet.of(node);
            linker.link(linked);
            linked.crash(new IllegalStateException("boom"));

            ProcessException error = linker.error();
            assertThat(error.message()).isEqualTo("linked process " + linked.pid + " failed: boom");
            assertThat(error.kind()).isEqualTo(ErrorKind.INTERNAL);
            assertThat(linker.events).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R6.3")
    @Tag("R6.4")
    void theAbnormalEndOfTheLinkerReachesTheLinked(Places places) {
        try (TestNode node = places.node()) {
            Puppet linker = Puppet.of(node);
            Puppet linked = Puppet.of(node);
            linker.link(linked);
            linker.tell(self -> {
                throw new ProcessException(ErrorKind.RATE_LIMITED, "slow down", true, java.util.Map.of("in", "1s"));
            });

            ProcessException error = linked.error();
            assertThat(error.message()).isEqualTo("linked process " + linker.pid + " failed: slow down");
            assertThat(error.kind()).isEqualTo(ErrorKind.RATE_LIMITED);
            assertThat(error.retryable()).isTrue();
            assertThat(error.details()).containsEntry("in", "1s");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R6.3")
    void aNormalEndRemovesTheLinkSilently(Places places) {
        try (TestNode node = places.node()) {
            Puppet plain = Puppet.of(node);
            Puppet trapping = Puppet.trapping(node);
            Puppet ends = Puppet.of(node);
            plain.link(ends);
            ends.link(trapping);
            ends.tell(self -> self.end("fine"));
            plain.settle(ends);
            trapping.settle(ends);

            assertThat(plain.isAlive()).isTrue();
            assertThat(plain.events).isEmpty();
            assertThat(trapping.events).isEmpty();
            assertThat(node.kernel.inspector().process(plain.pid.toString()).await().atMost(TestNode.LONG).links()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R6.4")
    void whoTrapsLinksGetsAnEventAndGoesOn(Places places) {
        try (TestNode node = places.node()) {
            Puppet trapping = Puppet.trapping(node);
            Puppet linked = Puppet.of(node);
            trapping.link(linked);
            linked.crash(new IllegalStateException("boom"));

            assertThat(trapping.event()).isInstanceOfSatisfying(ProcessEvent.LinkDown.class, down -> {
                assertThat(down.kind()).isEqualTo("pid.link.down");
                assertThat(down.from()).isEqualTo(linked.pid);
                assertThat(((ExitResult.Failure) down.result()).error().message()).isEqualTo("boom");
            });
            trapping.settle(linked);
            assertThat(trapping.isAlive()).isTrue();
            assertThat(trapping.events).isEmpty();
        }
    }
}
