package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;

/** An error keeps its kind, message, retryable flag and details from process to process; its stack trace stays. */
class ErrorTravelsTest {

    private static final Map<String, Object> DETAILS = Map.of("field", "name", "values", List.of(1, 2));

    @ParameterizedTest
    @EnumSource
    @Tag("R4.4")
    @Tag("R6.2")
    void inEventsAndWatches(Places places) {
        try (TestNode node = places.node()) {
            Puppet watcher = Puppet.trapping(node);
            Puppet failing = Puppet.of(node);
            watcher.link(failing);
            watcher.monitor(failing.pid);
            watcher.call(self -> null);
            failing.tell(self -> {
                throw error();
            });
            assertSame(((ExitResult.Failure) ((ProcessEvent.Exit) watcher.event()).result()).error());
            assertSame(((ExitResult.Failure) ((ProcessEvent.LinkDown) watcher.event()).result()).error());
            assertSame(failing.error());
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R4.4")
    @Tag("R9")
    void asTheFailureOfAnExec(Places places) {
        try (TestNode node = places.node()) {
            TestNode.Inside<Object> failing = self -> {
                throw error();
            };
            assertSame(catchThrowableOfType(ProcessException.class, () -> node.inside(failing)));
            CompletableFuture<Throwable> inside = new CompletableFuture<>();
            Puppet.of(node).tell(self -> self.exec("test:inside", TestNode.HOST, failing).subscribe().with(item -> {
            }, inside::complete));
            assertSame((ProcessException) TestNode.get(inside));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R4.4")
    void asTheFailureOfAnAsk(Places places) {
        try (TestNode node = places.node()) {
            node.definitions.behavior("t:failing", (self, a) -> message -> {
                throw error();
            });
            assertSame(catchThrowableOfType(ProcessException.class, () -> node.processes
                    .ask(node.spawn("t:failing"), "t", TestNode.LONG).await().atMost(TestNode.LONG)));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R4.4")
    @Tag("R6.4")
    void throughALinkAllButTheMessage(Places places) {
        try (TestNode node = places.node()) {
            Puppet linked = Puppet.of(node);
            Puppet failing = Puppet.of(node);
            linked.link(failing);
            failing.crash(error());
            ProcessException told = linked.error();
            assertThat(told.message()).isEqualTo("linked process " + failing.pid + " failed: two at once");
            assertThat(told.kind()).isEqualTo(ErrorKind.CONFLICT);
            assertThat(told.retryable()).isTrue();
            assertThat(told.details()).isEqualTo(DETAILS);
        }
    }

    private static ProcessException error() {
        return new ProcessException(ErrorKind.CONFLICT, "two at once", true, DETAILS, new IllegalStateException("cause"));
    }

    private static void assertSame(ProcessException told) {
        assertThat(told.kind()).isEqualTo(ErrorKind.CONFLICT);
        assertThat(told.message()).isEqualTo("two at once");
        assertThat(told.retryable()).isTrue();
        assertThat(told.details()).isEqualTo(DETAILS);
        assertThat(told.getCause()).isNull();
        for (StackTraceElement frame : told.getStackTrace()) {
            assertThat(frame.getMethodName()).isNotEqualTo("error");
        }
    }
}
