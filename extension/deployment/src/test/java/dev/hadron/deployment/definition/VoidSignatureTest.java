package dev.hadron.deployment.definition;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.ProcessDefinition;
import dev.hadron.Self;
import io.quarkus.test.QuarkusUnitTest;

class VoidSignatureTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Mistakes.expect(
            """
                    a mistake in @ProcessDefinition methods:
                      - dev.hadron.deployment.definition.VoidSignatureTest$Counters.report(Self): returns void; annotate it with @RunOnVirtualThread or @Blocking for a process that may block, or return Behavior for one of callbacks, or Uni for one that runs to a result on its event loop""",
            Counters.class);

    static class Counters {
        @ProcessDefinition("app:report")
        void report(Self self) {
        }
    }

    @Test
    void saysWhatToReturn() {
        fail("must not build");
    }
}
