package dev.hadron.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.hadron.ExitResult;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.Self;
import dev.hadron.spi.Body;
import dev.hadron.spi.BodyKind;
import dev.hadron.spi.Definition;
import dev.hadron.spi.DefinitionProvider;

/** Where a test's definitions come from, and what is refused. */
class TestKernelDefinitionsTest {

    private static final String HOST = "app:processes";

    @Test
    void aProvidersDefinitionRuns() {
        try (TestKernel kernel = TestKernel.builder().host(HOST).definitions(new One(BodyKind.BEHAVIOR)).start()) {
            Probe probe = kernel.probe();
            probe.send(kernel.processes().spawn("app:one", HOST), "hello");
            assertThat(probe.expectMessage("from the provider").payload()).isEqualTo("hello");
        }
    }

    @Test
    void aBodyThatMayBlockIsRefusedWithWhatToDo() {
        try (TestKernel kernel = TestKernel.builder().host(HOST).definitions(new One(BodyKind.BLOCKING)).start()) {
            assertThatThrownBy(() -> kernel.processes().spawn("app:one", HOST))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessageContainingAll("app:one may block", "behavior(\"app:one\", ...)");
        }
    }

    @Test
    void anUpgradeToABodyThatMayBlockIsTheEnd() {
        try (TestKernel kernel = TestKernel.builder().host(HOST).definitions(new One(BodyKind.BLOCKING))
                .behavior("app:old", (self, arguments) -> message -> self.upgrade("app:one")).start()) {
            Probe probe = kernel.probe();
            Pid old = probe.call(self -> self.spawnMonitored("app:old", HOST));
            probe.send(old, "upgrade");
            ExitResult result = probe.expectEvent(ProcessEvent.Exit.class).result();
            assertThat(((ExitResult.Failure) result).error().message()).contains("app:one may block");
        }
    }

    @Test
    void aTestsOwnDefinitionStandsInForAProviders() {
        try (TestKernel kernel = TestKernel.builder().host(HOST).definitions(new One(BodyKind.BLOCKING))
                .behavior("app:one", (self, arguments) -> message -> self.send(message.from(), "from the test")).start()) {
            Probe probe = kernel.probe();
            probe.send(kernel.processes().spawn("app:one", HOST), "hello");
            probe.expectMessage("from the test");
        }
    }

    @Test
    void mistakesAreSaid() {
        TestKernelBuilder builder = TestKernel.builder().host(HOST).behavior("app:one", (self, arguments) -> null);
        assertThatThrownBy(() -> builder.behavior("app:one", (self, arguments) -> null))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("definition app:one is defined twice");
        assertThatThrownBy(() -> builder.behavior("one", (self, arguments) -> null)).hasMessageContaining("one");
        assertThatThrownBy(() -> builder.loops(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.host(HOST)).isInstanceOf(IllegalArgumentException.class);
    }

    private record One(BodyKind kind) implements DefinitionProvider, Definition {

        @Override
        public Definition find(String id) {
            return id.equals(id()) ? this : null;
        }

        @Override
        public Collection<String> ids() {
            return List.of(id());
        }

        @Override
        public String id() {
            return "app:one";
        }

        @Override
        public Body start(Self self, Object[] arguments) {
            return new Body.Callbacks(message -> self.send(message.from(), "from the provider", message.topic()));
        }
    }
}
