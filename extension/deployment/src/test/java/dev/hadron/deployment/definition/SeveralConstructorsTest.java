package dev.hadron.deployment.definition;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Behavior;
import dev.hadron.ProcessDefinition;
import dev.hadron.Self;
import io.quarkus.test.QuarkusUnitTest;

class SeveralConstructorsTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Mistakes.expect(
            """
                    a mistake in @ProcessDefinition methods:
                      - dev.hadron.deployment.definition.SeveralConstructorsTest$Counters.counter(Self): is declared by a class that is no bean, for it has several constructors; annotate one with @Inject""",
            Counters.class);

    static class Counters {
        Counters(String one) {
        }

        Counters(int other) {
        }

        @ProcessDefinition("app:counter")
        Behavior counter(Self self) {
            return message -> {
            };
        }
    }

    @Test
    void refusesIt() {
        fail("must not build");
    }
}
