package dev.hadron.deployment.definition;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Behavior;
import dev.hadron.ProcessDefinition;
import dev.hadron.Self;
import io.quarkus.test.QuarkusUnitTest;

class MalformedIdTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Mistakes.expect(
            """
                    a mistake in @ProcessDefinition methods:
                      - dev.hadron.deployment.definition.MalformedIdTest$Counters.counter(Self): 'Counter' is no definition id; an id reads namespace:name in lower case, for example app.workers:handler""",
            Counters.class);

    static class Counters {
        @ProcessDefinition("Counter")
        Behavior counter(Self self) {
            return message -> {
            };
        }
    }

    @Test
    void saysHowAnIdReads() {
        fail("must not build");
    }
}
