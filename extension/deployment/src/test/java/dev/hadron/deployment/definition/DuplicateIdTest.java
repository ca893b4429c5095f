package dev.hadron.deployment.definition;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Behavior;
import dev.hadron.ProcessDefinition;
import dev.hadron.Self;
import io.quarkus.test.QuarkusUnitTest;

class DuplicateIdTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Mistakes.expect(
            """
                    a mistake in @ProcessDefinition methods:
                      - dev.hadron.deployment.definition.DuplicateIdTest$Second.counter(Self): the id 'app:counter' is taken by dev.hadron.deployment.definition.DuplicateIdTest$First.counter(Self); give each definition its own""",
            First.class, Second.class);

    static class First {
        @ProcessDefinition("app:counter")
        Behavior counter(Self self) {
            return message -> {
            };
        }
    }

    static class Second {
        @ProcessDefinition("app:counter")
        Behavior counter(Self self) {
            return message -> {
            };
        }
    }

    @Test
    void namesBothMethods() {
        fail("must not build");
    }
}
