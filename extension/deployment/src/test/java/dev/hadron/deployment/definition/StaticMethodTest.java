package dev.hadron.deployment.definition;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Behavior;
import dev.hadron.ProcessDefinition;
import dev.hadron.Self;
import io.quarkus.test.QuarkusUnitTest;

class StaticMethodTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Mistakes.expect(
            """
                    a mistake in @ProcessDefinition methods:
                      - dev.hadron.deployment.definition.StaticMethodTest$Counters.counter(Self): is static, but a definition belongs to a bean; remove the modifier""",
            Counters.class);

    static class Counters {
        @ProcessDefinition("app:counter")
        static Behavior counter(Self self) {
            return message -> {
            };
        }
    }

    @Test
    void refusesIt() {
        fail("must not build");
    }
}
