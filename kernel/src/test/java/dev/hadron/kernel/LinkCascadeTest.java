package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;

@Tag("R6.4")
class LinkCascadeTest {

    private static final ProcessException FIRST = new ProcessException(ErrorKind.CONFLICT, "first", true, Map.of("k", "v"));

    @ParameterizedTest
    @EnumSource
    void originFirstMessageKindFlagAndDetailsStayTheSameAlongAChain(Places places) {
        try (TestNode node = places.node()) {
            List<Puppet> chain = chain(node, 5);
            Puppet origin = chain.get(0);
            origin.crash(FIRST);

            assertThat(origin.error().message()).isEqualTo("first");
            for (Puppet each : chain.subList(1, 5)) {
                assertThat(each.error().message()).isEqualTo("linked process " + origin.pid + " failed: first");
                assertThat(each.error().kind()).isEqualTo(ErrorKind.CONFLICT);
                assertThat(each.error().retryable()).isTrue();
                assertThat(each.error().details()).isEqualTo(Map.of("k", "v"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoTrapsAtTheEndOfAChainIsToldOfItsNeighbourWithTheOriginInTheMessage(Places places) {
        try (TestNode node = places.node()) {
            List<Puppet> chain = chain(node, 3);
            Puppet trapping = Puppet.trapping(node);
            Puppet beyond = Puppet.of(node);
            trapping.link(chain.get(2));
            trapping.link(beyond);
            chain.get(0).crash(FIRST);

            ProcessEvent.LinkDown down = (ProcessEvent.LinkDown) trapping.event();
            assertThat(down.from()).isEqualTo(chain.get(2).pid);
            assertThat(((ExitResult.Failure) down.result()).error().message())
                    .isEqualTo("linked process " + chain.get(0).pid + " failed: first");
            beyond.settle(chain.get(2));
            assertThat(beyond.isAlive()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMonitorOfAProcessInTheMiddleIsToldThatOnesOwnError(Places places) {
        try (TestNode node = places.node()) {
            List<Puppet> chain = chain(node, 3);
            Puppet watcher = Puppet.of(node);
            watcher.monitor(chain.get(2).pid);
            watcher.call(self -> null);
            chain.get(0).crash(FIRST);

            ProcessEvent.Exit exit = (ProcessEvent.Exit) watcher.event();
            assertThat(((ExitResult.Failure) exit.result()).error().message())
                    .isEqualTo("linked process " + chain.get(0).pid + " failed: first");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRingEndsOnce(Places places) {
        try (TestNode node = places.node()) {
            List<Puppet> ring = chain(node, 4);
            ring.get(3).link(ring.get(0));
            Puppet watcher = Puppet.of(node);
            ring.forEach(each -> watcher.monitor(each.pid));
            watcher.call(self -> null);
            ring.get(0).crash(FIRST);
            ring.forEach(watcher::settle);

            assertThat(watcher.events).hasSize(4);
            assertThat(ring.subList(1, 4)).allSatisfy(each -> assertThat(each.error().message())
                    .isEqualTo("linked process " + ring.get(0).pid + " failed: first"));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R6.7")
    void aForcedEndStartsACascadeToo(Places places) {
        try (TestNode node = places.node()) {
            List<Puppet> chain = chain(node, 3);
            node.processes.terminate(chain.get(0).pid);

            assertThat(chain.get(2).error().kind()).isEqualTo(ErrorKind.CANCELED);
            assertThat(chain.get(2).error().message())
                    .isEqualTo("linked process " + chain.get(0).pid + " failed: process terminated");
        }
    }

    private static List<Puppet> chain(TestNode node, int length) {
        List<Puppet> chain = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            chain.add(Puppet.of(node));
            if (i > 0) {
                chain.get(i - 1).link(chain.get(i));
            }
        }
        return chain;
    }
}
