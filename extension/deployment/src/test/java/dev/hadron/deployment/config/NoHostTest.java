package dev.hadron.deployment.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.logging.Level;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.ProcessDefinition;
import dev.hadron.Processes;
import dev.hadron.Self;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

class NoHostTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClasses(One.class))
            .setLogRecordPredicate(
                    line -> line.getLoggerName().equals("dev.hadron") && line.getLevel().intValue() == Level.WARNING.intValue())
            .assertLogRecords(lines -> assertThat(lines).singleElement()
                    .satisfies(line -> assertThat(line.getMessage()).isEqualTo("Hadron has no host, so nothing can be spawned;"
                            + " declare one in application.properties, for example"
                            + " quarkus.hadron.host.\"app\\:processes\".max-processes=1000000")));

    @Inject
    Processes processes;

    static class One {
        @ProcessDefinition("app:one")
        Uni<Integer> one(Self self) {
            return Uni.createFrom().item(1);
        }
    }

    @Test
    void itStartsAndWarns() {
        assertThatThrownBy(() -> processes.spawn("app:one", "app:processes")).hasMessageContaining("not found");
    }
}
