package dev.hadron.deployment.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessDefinition;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.Self;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

class DefinitionsTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Base.class, Counters.class, Greeter.class,
                    Names.class, Failing.class, Counter.class))
            .overrideConfigKey("quarkus.hadron.host.\"app:processes\".event-loops", "1");

    @Inject
    Processes processes;

    @ApplicationScoped
    static class Names {
        String of(String who) {
            return "Hello " + who;
        }
    }

    static class Base {
        Behavior count(Self self, int start) {
            throw new AssertionError("overridden");
        }
    }

    /** A process of callbacks, as a class of its own. */
    static final class Counter implements Behavior {
        private final Self self;
        private int count;

        Counter(Self self, int start) {
            this.self = self;
            this.count = start;
        }

        @Override
        public void onMessage(Message message) {
            self.send(message.from(), "count", ++count);
        }
    }

    static class Counters extends Base {
        @Override
        @ProcessDefinition("app:counter")
        Counter count(Self self, int start) {
            return new Counter(self, start);
        }
    }

    @ApplicationScoped
    static class Greeter {
        @Inject
        Names names;

        @ProcessDefinition("app:greeter")
        Uni<String> greet(Self self, String who) {
            return Uni.createFrom().item(names.of(who));
        }
    }

    static class Failing {
        @ProcessDefinition("app:null")
        Uni<String> nothing(Self self) {
            return null;
        }
    }

    @Test
    void aBeanWithoutScopeOverridesAndReturnsASubtype() {
        Pid counter = processes.spawn("app:counter", "app:processes", 41);
        assertThat(processes.ask(counter, "up", SOON).await().atMost(SOON)).isEqualTo(42);
    }

    @Test
    void itsBeanIsInjected() {
        assertThat(processes.<String> exec("app:greeter", "app:processes", "Ann").await().atMost(SOON)).isEqualTo("Hello Ann");
    }

    @Test
    void oneThatReturnsNullFails() {
        assertThatThrownBy(() -> processes.exec("app:null", "app:processes").await().atMost(SOON))
                .isInstanceOf(ProcessException.class).hasMessage("the definition app:null has returned null");
    }
}
