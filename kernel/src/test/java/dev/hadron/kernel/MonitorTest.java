package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;

class MonitorTest {

    @ParameterizedTest
    @EnumSource
    @Tag("R6.1")
    @Tag("R6.2")
    void aNormalEndIsToldWithItsValue(Places places) {
        try (TestNode node = places.node()) {
            Puppet watcher = Puppet.of(node);
            Puppet watched = Puppet.of(node);
            watcher.monitor(watched.pid);
            watcher.call(self -> null);
            watched.tell(self -> self.end("done"));

            assertThat(watcher.event()).isInstanceOfSatisfying(ProcessEvent.Exit.class, exit -> {
                assertThat(exit.kind()).isEqualTo("pid.exit");
                assertThat(exit.from()).isEqualTo(watched.pid);
                assertThat(exit.result()).isEqualTo(new ExitResult.Value("done"));
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R6.2")
    void anAbnormalEndIsToldWithItsErrorAndDoesNotHarmTheWatcher(Places places) {
        try (TestNode node = places.node()) {
            Puppet watcher = Puppet.of(node);
            Puppet watched = Puppet.of(node);
            watcher.monitor(watched.pid);
            watcher.call(self -> null);
            watched.crash(new ProcessException(ErrorKind.CONFLICT, "two of them", true, java.util.Map.of("a", 1)));

            ExitResult.Failure failure = (ExitResult.Failure) ((ProcessEvent.Exit) watcher.event()).result();
            assertThat(failure.error().kind()).isEqualTo(ErrorKind.CONFLICT);
            assertThat(failure.error().message()).isEqualTo("two of them");
            assertThat(failure.error().retryable()).isTrue();
            assertThat(failure.error().details()).containsEntry("a", 1);
            assertThat(watcher.isAlive()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R6.2")
    void isOneWay(Places places) {
        try (TestNode node = places.node()) {
            Puppet watcher = Puppet.of(node);
            Puppet watched = Puppet.of(node);
            watcher.monitor(watched.pid);
            watcher.crash(new IllegalStateException("boom"));
            watched.settle(watcher);

            assertThat(watched.isAlive()).isTrue();
            assertThat(watched.events).isEmpty();
        }
    }
}
