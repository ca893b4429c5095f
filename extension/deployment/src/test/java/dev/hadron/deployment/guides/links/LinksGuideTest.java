package dev.hadron.deployment.guides.links;

import static dev.hadron.deployment.guides.Guide.endOf;
import static dev.hadron.deployment.guides.Guide.failure;
import static dev.hadron.deployment.guides.Guide.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.deployment.guides.Guide;
import dev.hadron.kernel.Inspector;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/** The code of {@code docs/guides-links.md}. */
class LinksGuideTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Guide.application(Printers.class, Keeper.class, Office.class);

    @Inject
    Processes processes;
    @Inject
    Inspector inspector;
    @Inject
    Office office;

    @Test
    void watchTellsTheEndFromOutside() {
        assertThat(toldEnd("jam")).isEqualTo("INTERNAL: out of paper");
        assertThat(toldEnd("off")).isEqualTo("ended");
        Pid printer = spawn("app.print:printer");
        processes.terminate(printer);
        assertThat(failure(() -> soon(office.endOf(printer))).kind()).isEqualTo(ErrorKind.NOT_FOUND);
    }

    @Test
    void aMonitorTellsOfTheEndAndANewOneIsStarted() {
        Pid keeper = spawn("app.print:keeper");
        Object first = soon(processes.ask(keeper, "which", Guide.SOON));
        processes.send(keeper, "jam");
        await().untilAsserted(() -> assertThat(soon(processes.ask(keeper, "which", Guide.SOON))).isNotEqualTo(first));
        var end = endOf(processes, keeper);
        processes.cancel(keeper);
        assertThat(soon(end).result()).isEqualTo(new ExitResult.Value(null));
    }

    @Test
    void aLinkTakesTheOtherDownWithIt() {
        Pid pair = spawn("app.print:pair");
        Pid printer = printerOf(pair);
        var end = endOf(processes, pair);
        processes.send(pair, "jam");
        ProcessException error = ((ExitResult.Failure) soon(end).result()).error();
        assertThat(error).hasMessage("linked process " + printer + " failed: out of paper");
        assertThat(error.kind()).isEqualTo(ErrorKind.INTERNAL);
    }

    @Test
    void aNormalEndTakesNobodyDown() {
        Pid pair = spawn("app.print:pair");
        Pid printer = printerOf(pair);
        var end = endOf(processes, printer);
        processes.send(pair, "off");
        soon(end);
        await().untilAsserted(() -> assertThat(soon(inspector.process(pair.toString())).links()).isEmpty());
        processes.terminate(pair);
    }

    @Test
    void trappingLinksMakesAnEventOfIt() {
        assertThat(soon(processes.<Object> exec("app.print:watchful", "app:processes"))).isEqualTo(ProcessEvent.LINK_DOWN);
    }

    @Test
    void whoUnlinksFirstMayTerminateItsChild() {
        Pid replacing = spawn("app.print:replacing");
        Pid printer = printerOf(replacing);
        Uni<ProcessEvent.Exit> end = endOf(processes, printer);
        soon(processes.ask(replacing, "replace", Guide.SOON));
        soon(end);
        assertThat(soon(inspector.process(replacing.toString())).links()).isEmpty();
    }

    private Pid spawn(String definition) {
        return processes.spawn(definition, "app:processes");
    }

    private Pid printerOf(Pid process) {
        return await().until(() -> soon(inspector.process(process.toString())).links(), links -> !links.isEmpty()).get(0);
    }

    private String toldEnd(String topic) {
        Pid printer = spawn("app.print:printer");
        Uni<String> end = office.endOf(printer).memoize().indefinitely();
        end.subscribe().with(told -> {
        });
        processes.send(printer, topic);
        return soon(end);
    }
}
