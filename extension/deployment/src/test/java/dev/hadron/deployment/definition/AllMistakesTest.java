package dev.hadron.deployment.definition;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Behavior;
import dev.hadron.ProcessDefinition;
import dev.hadron.Self;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

class AllMistakesTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Mistakes.expect(
            """
                    5 mistakes in @ProcessDefinition methods:
                      - dev.hadron.deployment.definition.AllMistakesTest$Counters.counter(int, Self): 'counter' is no definition id; an id reads namespace:name in lower case, for example app.workers:handler
                      - dev.hadron.deployment.definition.AllMistakesTest$Counters.counter(int, Self): is private, so nothing can call it; remove the modifier
                      - dev.hadron.deployment.definition.AllMistakesTest$Counters.counter(int, Self): has its dev.hadron.Self as parameter 2; make it the first one
                      - dev.hadron.deployment.definition.AllMistakesTest$Counters.report(): has no parameter of type dev.hadron.Self; make it the first one
                      - dev.hadron.deployment.definition.AllMistakesTest$Counters.report(): returns Map; annotate it with @RunOnVirtualThread or @Blocking for a process that may block, or return Behavior for one of callbacks, or Uni for one that runs to a result on its event loop""",
            Counters.class);

    @ApplicationScoped
    static class Counters {
        @ProcessDefinition("counter")
        private Behavior counter(int start, Self self) {
            return message -> {
            };
        }

        @ProcessDefinition("app:report")
        Map<String, String> report() {
            return Map.of();
        }

        @ProcessDefinition("app:right")
        Uni<Integer> right(Self self) {
            return Uni.createFrom().item(1);
        }
    }

    @Test
    void tellsThemTogether() {
        fail("must not build");
    }
}
