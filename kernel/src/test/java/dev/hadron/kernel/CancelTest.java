package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.DurationText;
import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.ProcessEvent;

/** Cancel delivers an event that asks a process to end. */
class CancelTest {

    @ParameterizedTest
    @EnumSource
    @Tag("R5.2")
    @Tag("R8.6")
    void deliversACancelFromTheCaller(Places places) {
        try (TestNode node = places.node()) {
            Puppet target = Puppet.of(node);
            Puppet caller = Puppet.of(node);
            node.processes.register("target", target.pid);
            Instant before = Instant.now();
            caller.tell(self -> self.cancel(target.pid));
            caller.tell(self -> self.cancel("target", DurationText.parse("1h")));
            caller.tell(self -> self.cancel(target.pid.toString(), Duration.ofHours(2)));
            for (int hours = 0; hours < 3; hours++) {
                ProcessEvent.Cancel cancel = (ProcessEvent.Cancel) target.event();
                assertThat(cancel.kind()).isEqualTo("pid.cancel");
                assertThat(cancel.from()).isEqualTo(caller.pid);
                assertThat(cancel.at()).isBetween(before, Instant.now());
                if (hours == 0) {
                    assertThat(cancel.deadline()).isNull();
                } else {
                    assertThat(cancel.deadline()).isEqualTo(cancel.at().plus(Duration.ofHours(hours)));
                }
            }
            assertThat(target.isAlive()).isTrue();
        }
    }

    @Test
    @Tag("R5.2")
    void endsABehaviorThatDoesNotSayOtherwiseNormally() {
        try (TestNode node = Places.SAME_LOOP.node()) {
            node.definitions.behavior("t:plain", (self, a) -> message -> {
            });
            var pid = node.spawn("t:plain");
            var end = node.processes.watch(pid).subscribeAsCompletionStage();
            node.processes.cancel(pid);
            assertThat(TestNode.get(end).result()).isEqualTo(new ExitResult.Value(null));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R5.2")
    @Tag("R5.3")
    void zeroPassesAtOnce(Places places) {
        try (TestNode node = places.node()) {
            Puppet caller = Puppet.of(node);
            Puppet target = Puppet.of(node);
            caller.tell(self -> self.cancel(target.pid, Duration.ZERO));
            assertThat(target.error().kind()).isEqualTo(ErrorKind.TIMEOUT);
            assertThat(target.error().message()).isEqualTo("cancel deadline exceeded");
        }
    }
}
