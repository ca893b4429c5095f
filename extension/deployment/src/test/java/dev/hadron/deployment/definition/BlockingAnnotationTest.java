package dev.hadron.deployment.definition;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.ProcessDefinition;
import dev.hadron.Self;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;

class BlockingAnnotationTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Mistakes.expect(
            """
                    a mistake in @ProcessDefinition methods:
                      - dev.hadron.deployment.definition.BlockingAnnotationTest$Counters.report(Self): is annotated with @RunOnVirtualThread, but definitions run on event loops and must not block; remove the annotation and return Behavior or Uni""",
            Counters.class);

    static class Counters {
        @RunOnVirtualThread
        @ProcessDefinition("app:report")
        Uni<String> report(Self self) {
            return Uni.createFrom().item("done");
        }
    }

    @Test
    void refusesIt() {
        fail("must not build");
    }
}
