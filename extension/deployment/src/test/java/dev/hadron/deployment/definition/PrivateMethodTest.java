package dev.hadron.deployment.definition;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Behavior;
import dev.hadron.ProcessDefinition;
import dev.hadron.Self;
import io.quarkus.test.QuarkusUnitTest;

class PrivateMethodTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Mistakes.expect(
            """
                    a mistake in @ProcessDefinition methods:
                      - dev.hadron.deployment.definition.PrivateMethodTest$Counters.counter(Self): is private, so nothing can call it; remove the modifier""",
            Counters.class);

    static class Counters {
        @ProcessDefinition("app:counter")
        private Behavior counter(Self self) {
            return message -> {
            };
        }
    }

    @Test
    void refusesIt() {
        fail("must not build");
    }
}
