package dev.hadron.deployment.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import jakarta.inject.Inject;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Behavior;
import dev.hadron.Pid;
import dev.hadron.ProcessDefinition;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.Self;
import dev.hadron.kernel.Kernel;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/** R13.1: the code of a process does not leave its scope by the injected {@code Processes}. */
class InsideTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String DENIED = "permission denied: process.spawn on app:bad";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Bodies.class).addAsResource(new StringAsset("""
                    quarkus.hadron.host."app\\:processes".event-loops=1
                    quarkus.hadron.host."app\\:processes".actor=worker
                    quarkus.hadron.host."app\\:processes".scope=workers
                    quarkus.hadron.policy."send".effect=allow
                    quarkus.hadron.policy."send".actions=process.send
                    quarkus.hadron.policy."send".resources=*
                    quarkus.hadron.scope."workers".policies=send
                    """), "application.properties"));

    @Inject
    Kernel kernel;

    static class Bodies {
        @Inject
        Processes processes;

        private String attempt() {
            try {
                return "spawned " + processes.spawn("app:bad", "app:processes");
            } catch (ProcessException e) {
                return e.getMessage();
            }
        }

        @ProcessDefinition("app:start")
        Behavior start(Self self) {
            String atStart = attempt();
            return message -> processes.send(message.from(), "done", atStart);
        }

        @ProcessDefinition("app:behavior")
        Behavior behavior(Self self) {
            return message -> processes.send(message.from(), "done", attempt());
        }

        @ProcessDefinition("app:executor")
        Behavior executor(Self self) {
            return message -> self.executor().execute(() -> self.send(message.from(), "done", attempt()));
        }

        @ProcessDefinition("app:uni")
        Uni<String> uni(Self self) {
            return Uni.createFrom().item(this::attempt);
        }

        @ProcessDefinition("app:timer")
        Uni<String> timer(Self self) {
            return Uni.createFrom().emitter(
                    emitter -> Vertx.currentContext().owner().setTimer(1, fired -> emitter.complete(attempt())));
        }

        @RunOnVirtualThread
        @ProcessDefinition("app:blocking")
        String blocking(Self self) {
            return attempt();
        }
    }

    private Object ask(String definition) {
        Pid pid = kernel.processes().spawn(definition, "app:processes");
        return kernel.processes().ask(pid, "do", SOON).await().atMost(SOON);
    }

    private Object exec(String definition) {
        return kernel.processes().exec(definition, "app:processes").await().atMost(SOON);
    }

    @Test
    void aBehaviorStartsAndAnswersInItsScope() {
        assertThat(ask("app:start")).isEqualTo(DENIED);
        assertThat(ask("app:behavior")).isEqualTo(DENIED);
        assertThat(ask("app:executor")).isEqualTo(DENIED);
    }

    @Test
    void aUniStaysInItsScope() {
        assertThat(exec("app:uni")).isEqualTo(DENIED);
        assertThat(exec("app:timer")).isEqualTo(DENIED);
    }

    @Test
    void aBlockingBodyStaysInItsScope() {
        assertThat(exec("app:blocking")).isEqualTo(DENIED);
    }
}
