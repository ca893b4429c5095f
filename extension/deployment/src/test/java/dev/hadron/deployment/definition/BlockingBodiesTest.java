package dev.hadron.deployment.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.ExitResult;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessDefinition;
import dev.hadron.ProcessEvent;
import dev.hadron.Processes;
import dev.hadron.Self;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;

/** Methods that may block run on threads of their own (R5.1, R15). */
class BlockingBodiesTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Bodies.class))
            .overrideConfigKey("quarkus.hadron.host.\"app:processes\".event-loops", "1");

    @Inject
    Processes processes;

    static class Bodies {
        static final CountDownLatch BEGUN = new CountDownLatch(1);
        static final CountDownLatch INTERRUPTED = new CountDownLatch(1);

        @RunOnVirtualThread
        @ProcessDefinition("app:doubler")
        int doubler(Self self) {
            return 2 * (int) self.inbox().receive().await().indefinitely().payload();
        }

        @Blocking
        @ProcessDefinition("app:echo")
        void echo(Self self) {
            Message message = self.inbox().receive().await().indefinitely();
            self.send(message.from(), "echo", message.payload());
        }

        @RunOnVirtualThread
        @ProcessDefinition("app:virtual")
        boolean isVirtual(Self self) throws ReflectiveOperationException {
            return (boolean) Thread.class.getMethod("isVirtual").invoke(Thread.currentThread());
        }

        @RunOnVirtualThread
        @ProcessDefinition("app:thread")
        String thread(Self self) {
            return Thread.currentThread().getName();
        }

        @Blocking
        @ProcessDefinition("app:context")
        boolean isOnItsOwnContext(Self self) {
            return VertxContext.isOnDuplicatedContext() && !Context.isOnEventLoopThread();
        }

        @RunOnVirtualThread
        @ProcessDefinition("app:sleeper")
        void sleep(Self self) {
            try {
                BEGUN.countDown();
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                INTERRUPTED.countDown();
            }
        }
    }

    private Object run(String definition) {
        return processes.exec(definition, "app:processes").await().atMost(SOON);
    }

    @Test
    void receiveWaitsAndTheValueIsTheResult() {
        Pid doubler = processes.spawn("app:doubler", "app:processes");
        Uni<ProcessEvent.Exit> end = processes.watch(doubler).memoize().indefinitely();
        end.subscribe().with(ignored -> {
        });
        processes.send(doubler, "number", 21);
        assertThat(end.await().atMost(SOON).result()).isEqualTo(new ExitResult.Value(42));
    }

    @Test
    void aVoidMethodReplies() {
        Pid echo = processes.spawn("app:echo", "app:processes");
        assertThat(processes.ask(echo, "say", SOON, "hello").await().atMost(SOON)).isEqualTo("hello");
    }

    @Test
    void theThreadIsVirtualWhereTheJdkHasThem() {
        if (Runtime.version().feature() >= 21) {
            assertThat(run("app:virtual")).isEqualTo(true);
        } else {
            assertThat((String) run("app:thread")).startsWith("executor-thread-");
        }
    }

    @Test
    void theContextIsTheProcessesOwn() {
        assertThat(run("app:context")).isEqualTo(true);
    }

    @Test
    void terminateInterrupts() throws InterruptedException {
        Pid sleeper = processes.spawn("app:sleeper", "app:processes");
        assertThat(Bodies.BEGUN.await(5, TimeUnit.SECONDS)).isTrue();
        processes.terminate(sleeper);
        assertThat(Bodies.INTERRUPTED.await(5, TimeUnit.SECONDS)).isTrue();
    }
}
