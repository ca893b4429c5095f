package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.Behavior;
import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import dev.hadron.Self;
import io.smallrye.mutiny.Uni;

/** Whatever a process throws, wherever, is its abnormal end. */
class ThrownErrorTest {

    private final TestNode node = Places.SAME_LOOP.node();

    @AfterEach
    void close() {
        node.close();
    }

    static Stream<Arguments> failures() {
        return Stream.of(Arguments.of(new IllegalStateException("boom"), "boom"),
                Arguments.of(new IllegalStateException(), "java.lang.IllegalStateException"),
                Arguments.of(new Exception("checked"), "checked"),
                Arguments.of(new AssertionError(), "java.lang.AssertionError"),
                Arguments.of(new StackOverflowError(), "java.lang.StackOverflowError"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    @Tag("R4.1")
    void whateverItThrowsWhereverIsInternalWithTheMessage(Throwable failure, String message) {
        for (String where : new String[] { "message", "event", "fail", "uni", "subscribed" }) {
            define(where, failure);
            ProcessException error = ((ExitResult.Failure) end()).error();
            assertThat(error.kind()).as(where).isEqualTo(ErrorKind.INTERNAL);
            assertThat(error.message()).isEqualTo(message);
            assertThat(error.retryable()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "message", "event", "fail", "uni", "subscribed" })
    @Tag("R4.1")
    @Tag("R4.4")
    void aProcessExceptionStaysWhatItIs(String where) {
        define(where, new ProcessException(ErrorKind.RATE_LIMITED, "slow down"));
        ProcessException error = ((ExitResult.Failure) end()).error();
        assertThat(error.kind()).isEqualTo(ErrorKind.RATE_LIMITED);
        assertThat(error.message()).isEqualTo("slow down");
        assertThat(error.retryable()).isTrue();
    }

    private void define(String where, Throwable failure) {
        if (where.equals("uni")) {
            node.definitions.uni("t:x", (self, a) -> self.inbox().receive().chain(() -> Uni.createFrom().failure(failure)));
        } else if (where.equals("subscribed")) {
            node.definitions.uni("t:x",
                    (self, a) -> self.inbox().receive().invoke(() -> ThrownErrorTest.<RuntimeException> sneak(failure)));
        } else {
            node.definitions.behavior("t:x", (self, a) -> new Failing(self, where, failure));
        }
    }

    private ExitResult end() {
        Pid pid = node.spawn("t:x");
        CompletableFuture<ProcessEvent.Exit> end = node.processes.watch(pid).subscribeAsCompletionStage();
        node.processes.send(pid, "t", "hi");
        return TestNode.get(end).result();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable failure) throws T {
        throw (T) failure;
    }

    /** Fails in the callback that it is told. */
    private record Failing(Self self, String where, Throwable failure) implements Behavior {
        @Override
        public void onMessage(Message message) {
            switch (where) {
                case "message" -> ThrownErrorTest.<RuntimeException> sneak(failure);
                case "fail" -> self.fail(failure);
                default -> self.cancel(self.pid());
            }
        }

        @Override
        public void onEvent(Self me, ProcessEvent event) {
            ThrownErrorTest.<RuntimeException> sneak(failure);
        }
    }
}
