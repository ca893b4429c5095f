package dev.hadron.deployment.guides.upgrade;

import static dev.hadron.deployment.guides.Guide.endOf;
import static dev.hadron.deployment.guides.Guide.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.deployment.guides.Guide;
import dev.hadron.kernel.Inspector;
import io.quarkus.test.QuarkusUnitTest;

/** The code of {@code docs/guides-upgrade.md}. */
class UpgradeGuideTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Guide.application(Tills.class);

    @Inject
    Processes processes;
    @Inject
    Inspector inspector;

    @Test
    void theProcessGoesOnAsAnotherDefinition() {
        Pid till = processes.withContext(Map.of()).withName("till").spawn("app.shop:till", "app:processes", 0);
        processes.send("till", "sale", 10);
        processes.send("till", "upgrade", "app.shop:till-with-fee");
        processes.send("till", "sale", 10);
        assertThat(soon(processes.ask("till", "total", Guide.SOON))).isEqualTo(21);
        assertThat(processes.lookup("till")).isEqualTo(till);
        assertThat(soon(inspector.process("till")).definition()).isEqualTo("app.shop:till-with-fee");
    }

    @Test
    void anUnknownDefinitionEndsIt() {
        assertThat(endOfUpgradeTo("app.shop:nothing")).hasMessage("definition not found: app.shop:nothing")
                .returns(ErrorKind.NOT_FOUND, ProcessException::kind);
    }

    @Test
    void aMalformedIdIsAnOrdinaryExceptionWhichThisTillDoesNotCatch() {
        assertThat(endOfUpgradeTo("nothing").kind()).isEqualTo(ErrorKind.INVALID);
    }

    private ProcessException endOfUpgradeTo(String definition) {
        Pid till = processes.spawn("app.shop:till", "app:processes", 0);
        var end = endOf(processes, till);
        processes.send(till, "upgrade", definition);
        return ((ExitResult.Failure) soon(end).result()).error();
    }
}
