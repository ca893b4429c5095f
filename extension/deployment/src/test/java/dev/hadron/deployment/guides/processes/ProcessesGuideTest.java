package dev.hadron.deployment.guides.processes;

import static dev.hadron.deployment.guides.Guide.endOf;
import static dev.hadron.deployment.guides.Guide.failure;
import static dev.hadron.deployment.guides.Guide.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import io.quarkus.test.QuarkusUnitTest;

/** The code of {@code docs/guides-processes.md}. */
class ProcessesGuideTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Guide.application(Orders.class, Checkout.class);

    @Inject
    Processes processes;
    @Inject
    Checkout checkout;

    @Test
    void eachProcessOfOneDefinitionHasItsOwnState() {
        Pid ann = checkout.open("Ann");
        Pid bob = checkout.open("Bob");
        processes.send(ann, "add", "tea");
        processes.send(bob, "add", "rice");
        assertThat(closed(ann)).isEqualTo("Ann has ordered [tea]");
        assertThat(closed(bob)).isEqualTo("Bob has ordered [rice]");
    }

    @Test
    void aUniIsTheResult() {
        Pid price = processes.spawn("app.orders:price", "app:processes", 3);
        var end = endOf(processes, price);
        processes.send(price, "price", 14);
        assertThat(soon(end).result()).isEqualTo(new ExitResult.Value(42));
    }

    @Test
    void aBlockingBodyWaitsForItsMessages() {
        Pid report = processes.spawn("app.orders:report", "app:processes", 2);
        var end = endOf(processes, report);
        processes.send(report, "line", "tea");
        processes.send(report, "line", "rice");
        assertThat(soon(end).result()).isEqualTo(new ExitResult.Value("1: tea\n2: rice\n"));
    }

    @Test
    void execGivesTheResultOrTheError() {
        assertThat(soon(checkout.total(List.of(3, 4)))).isEqualTo(7);
        ProcessException wrong = failure(() -> soon(processes.exec("app.orders:price", "app:processes", "many")));
        assertThat(wrong.kind()).isEqualTo(ErrorKind.INVALID);
        assertThat(wrong.message()).startsWith("argument 1 of app.orders:price is a int, not a value of type String");
    }

    @Test
    void aWrongArgumentIsTheEndOfTheProcessAndNotTheSpawnsFailure() {
        assertThat(processes.spawn("app.orders:price", "app:processes", "many")).isNotNull();
    }

    @Test
    void whatIsUnknownFailsTheSpawn() {
        assertThat(failure(() -> processes.spawn("app.orders:nothing", "app:processes")))
                .hasMessage("definition not found: app.orders:nothing").returns(ErrorKind.NOT_FOUND, ProcessException::kind);
    }

    @Test
    void theBuilderGivesContextNameAndMessages() {
        Pid order = checkout.openFor("north", "Cid");
        assertThat(processes.lookup("order of Cid")).isEqualTo(order);
        assertThat(failure(() -> checkout.openFor("north", "Cid")).kind()).isEqualTo(ErrorKind.ALREADY_EXISTS);
        assertThat(closed(order)).isEqualTo("Cid has ordered [a gift]");
        var tenant = processes.withContext(Map.of("tenant", "south")).<Object> exec("app.orders:tenant", "app:processes");
        assertThat(soon(tenant)).isEqualTo("south");
    }

    private Object closed(Pid order) {
        var end = endOf(processes, order);
        processes.send(order, "close");
        return ((ExitResult.Value) soon(end).result()).value();
    }
}
