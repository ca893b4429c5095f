package dev.hadron.deployment.definition;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Behavior;
import dev.hadron.ProcessDefinition;
import dev.hadron.Self;
import io.quarkus.test.QuarkusUnitTest;

class MisplacedSelfTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Mistakes.expect(
            """
                    a mistake in @ProcessDefinition methods:
                      - dev.hadron.deployment.definition.MisplacedSelfTest$Counters.counter(int, Self): has its dev.hadron.Self as parameter 2; make it the first one""",
            Counters.class);

    static class Counters {
        @ProcessDefinition("app:counter")
        Behavior counter(int start, Self self) {
            return message -> {
            };
        }
    }

    @Test
    void saysWhereItBelongs() {
        fail("must not build");
    }
}
