package dev.hadron.deployment.definition;

import static org.junit.jupiter.api.Assertions.fail;

import jakarta.enterprise.context.RequestScoped;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Behavior;
import dev.hadron.ProcessDefinition;
import dev.hadron.Self;
import io.quarkus.test.QuarkusUnitTest;

class WrongScopeTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Mistakes.expect(
            """
                    a mistake in @ProcessDefinition methods:
                      - dev.hadron.deployment.definition.WrongScopeTest$Counters.counter(Self): its class is @RequestScoped, but all processes share one bean; make it @ApplicationScoped or @Singleton""",
            Counters.class);

    @RequestScoped
    static class Counters {
        @ProcessDefinition("app:counter")
        Behavior counter(Self self) {
            return message -> {
            };
        }
    }

    @Test
    void saysWhichScopesAreRight() {
        fail("must not build");
    }
}
