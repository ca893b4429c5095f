package dev.hadron.deployment.definition;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Behavior;
import dev.hadron.ProcessDefinition;
import dev.hadron.Self;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;

class BlockingAnnotationTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Mistakes.expect(
            """
                    2 mistakes in @ProcessDefinition methods:
                      - dev.hadron.deployment.definition.BlockingAnnotationTest$Counters.counter(Self): is annotated with @Blocking and returns Behavior, whose processes run on event loops and must not block; remove the annotation, or return the result itself
                      - dev.hadron.deployment.definition.BlockingAnnotationTest$Counters.report(Self): is annotated with @RunOnVirtualThread and returns Uni, whose processes run on event loops and must not block; remove the annotation, or return the result itself""",
            Counters.class);

    static class Counters {
        @Blocking
        @ProcessDefinition("app:counter")
        Behavior counter(Self self) {
            return message -> {
            };
        }

        @RunOnVirtualThread
        @ProcessDefinition("app:report")
        Uni<String> report(Self self) {
            return Uni.createFrom().item("done");
        }
    }

    @Test
    void doesNotFitBehaviorAndUni() {
        fail("must not build");
    }
}
