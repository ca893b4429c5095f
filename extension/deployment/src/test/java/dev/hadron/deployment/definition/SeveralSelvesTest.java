package dev.hadron.deployment.definition;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Behavior;
import dev.hadron.ProcessDefinition;
import dev.hadron.Self;
import io.quarkus.test.QuarkusUnitTest;

class SeveralSelvesTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Mistakes.expect(
            """
                    a mistake in @ProcessDefinition methods:
                      - dev.hadron.deployment.definition.SeveralSelvesTest$Counters.counter(Self, Self): has 2 parameters of type dev.hadron.Self; keep one, as the first""",
            Counters.class);

    static class Counters {
        @ProcessDefinition("app:counter")
        Behavior counter(Self self, Self other) {
            return message -> {
            };
        }
    }

    @Test
    void saysWhichToKeep() {
        fail("must not build");
    }
}
