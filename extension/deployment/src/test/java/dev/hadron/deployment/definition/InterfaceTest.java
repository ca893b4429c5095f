package dev.hadron.deployment.definition;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Behavior;
import dev.hadron.ProcessDefinition;
import dev.hadron.Self;
import io.quarkus.test.QuarkusUnitTest;

class InterfaceTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Mistakes.expect(
            """
                    a mistake in @ProcessDefinition methods:
                      - dev.hadron.deployment.definition.InterfaceTest$Counters.counter(Self): is declared by an interface, which is no bean; move it to a class""",
            Counters.class);

    interface Counters {
        @ProcessDefinition("app:counter")
        Behavior counter(Self self);
    }

    @Test
    void refusesIt() {
        fail("must not build");
    }
}
