package dev.hadron.deployment.definition;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Behavior;
import dev.hadron.ProcessDefinition;
import dev.hadron.Self;
import io.quarkus.test.QuarkusUnitTest;

class GenericClassTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Mistakes.expect(
            """
                    a mistake in @ProcessDefinition methods:
                      - dev.hadron.deployment.definition.GenericClassTest$Counters.counter(Self, List): is declared by a class with type variables, which nothing could fill; use real types""",
            Counters.class);

    static class Counters<T> {
        @ProcessDefinition("app:counter")
        Behavior counter(Self self, List<T> start) {
            return message -> {
            };
        }
    }

    @Test
    void refusesIt() {
        fail("must not build");
    }
}
