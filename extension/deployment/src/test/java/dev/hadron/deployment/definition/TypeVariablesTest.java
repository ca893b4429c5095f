package dev.hadron.deployment.definition;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Behavior;
import dev.hadron.ProcessDefinition;
import dev.hadron.Self;
import io.quarkus.test.QuarkusUnitTest;

class TypeVariablesTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Mistakes.expect(
            """
                    a mistake in @ProcessDefinition methods:
                      - dev.hadron.deployment.definition.TypeVariablesTest$Counters.counter(Self, Object): declares type variables, which nothing could fill; use real types""",
            Counters.class);

    static class Counters {
        @ProcessDefinition("app:counter")
        <T> Behavior counter(Self self, T start) {
            return message -> {
            };
        }
    }

    @Test
    void refusesThem() {
        fail("must not build");
    }
}
