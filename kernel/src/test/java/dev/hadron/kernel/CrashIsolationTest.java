package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.Behavior;
import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import dev.hadron.Self;
import io.smallrye.mutiny.Uni;

/** Whatever the code of a process throws, wherever: it is that process's end, and nobody else's. */
@Tag("R4.1")
class CrashIsolationTest {

    private final TestDefinitions definitions = new TestDefinitions()
            .behavior("t:echo", (self, arguments) -> message -> self.send(message.from(), "reply", message.payload()))
            .behavior("t:start", (self, arguments) -> {
                throw Crash.sneaky(arguments[0]);
            })
            .uni("t:uni-start", (self, arguments) -> {
                throw Crash.sneaky(arguments[0]);
            })
            .uni("t:uni-failure", (self, arguments) -> Uni.createFrom().failure(((Crash) arguments[0]).make()))
            .uni("t:uni-item", (self, arguments) -> self.inbox().receive().invoke(message -> {
                throw Crash.sneaky(arguments[0]);
            }))
            .behavior("t:message", (self, arguments) -> message -> {
                throw Crash.sneaky(arguments[0]);
            })
            .behavior("t:after-end", (self, arguments) -> message -> {
                self.end("fine");
                throw Crash.sneaky(arguments[0]);
            })
            .behavior("t:event", (self, arguments) -> new Behavior() {
                @Override
                public void onMessage(Message message) {
                    self.cancel(self.pid());
                }

                @Override
                public void onEvent(Self me, ProcessEvent event) {
                    throw Crash.sneaky(arguments[0]);
                }
            })
            .behavior("t:fail", (self, arguments) -> message -> self.fail(((Crash) arguments[0]).make()))
            .behavior("t:task", (self, arguments) -> message -> self.executor().execute(() -> {
                throw Crash.sneaky(arguments[0]);
            }));
    private final TestNode node = TestNode.of(1, definitions);

    @AfterEach
    void close() {
        node.close();
    }

    @ParameterizedTest
    @EnumSource
    void inTheStart(Crash crash) {
        check(crash, "t:start");
        check(crash, "t:uni-start");
    }

    @ParameterizedTest
    @EnumSource
    void inAUni(Crash crash) {
        check(crash, "t:uni-failure");
        check(crash, "t:uni-item");
    }

    @ParameterizedTest
    @EnumSource
    void inACallback(Crash crash) {
        check(crash, "t:message");
        check(crash, "t:event");
        check(crash, "t:task");
    }

    @ParameterizedTest
    @EnumSource
    void asTheErrorThatTheProcessFailsWith(Crash crash) {
        check(crash, "t:fail");
    }

    @ParameterizedTest
    @EnumSource
    void afterItHasSaidThatItEnds(Crash crash) {
        check(crash, "t:after-end");
    }

    private void check(Crash crash, String definition) {
        Pid echo = node.spawn("t:echo");
        Puppet watcher = Puppet.of(node);
        Pid crashing = watcher.call(self -> {
            Pid child = self.spawnMonitored(definition, TestNode.HOST, crash);
            self.send(child, "go");
            return child;
        });

        ProcessEvent.Exit exit = (ProcessEvent.Exit) watcher.event();
        assertThat(exit.from()).isEqualTo(crashing);
        ProcessException error = ((ExitResult.Failure) exit.result()).error();
        assertThat(error.kind()).isEqualTo(ErrorKind.INTERNAL);
        assertThat(error.retryable()).isFalse();
        assertThat(error.message()).satisfies(crash::checkMessage);
        assertThat(node.processes.ask(echo, "say", TestNode.LONG, definition).await().atMost(TestNode.LONG))
                .isEqualTo(definition);
    }
}
