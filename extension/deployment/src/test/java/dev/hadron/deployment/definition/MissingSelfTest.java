package dev.hadron.deployment.definition;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Behavior;
import dev.hadron.ProcessDefinition;
import io.quarkus.test.QuarkusUnitTest;

class MissingSelfTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Mistakes.expect(
            """
                    a mistake in @ProcessDefinition methods:
                      - dev.hadron.deployment.definition.MissingSelfTest$Counters.counter(int): has no parameter of type dev.hadron.Self; make it the first one""",
            Counters.class);

    static class Counters {
        @ProcessDefinition("app:counter")
        Behavior counter(int start) {
            return message -> {
            };
        }
    }

    @Test
    void saysWhereItBelongs() {
        fail("must not build");
    }
}
