package dev.hadron.deployment.guides.supervision;

import static dev.hadron.deployment.guides.Guide.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.ExitResult;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.Processes;
import dev.hadron.deployment.guides.Guide;
import dev.hadron.supervisor.ChildInfo;
import dev.hadron.supervisor.ChildState;
import dev.hadron.supervisor.SupervisorRef;
import dev.hadron.supervisor.Supervisors;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/** The code of {@code docs/guides-supervision.md}. */
class SupervisionGuideTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Guide.application(Orders.class);

    @Inject
    Processes processes;
    @Inject
    Orders orders;

    @Test
    void theStoreTakesTheIntakeAlong() {
        Pid supervisor = orders.start();
        SupervisorRef ref = Supervisors.of(processes, supervisor);
        awaitRunning(ref, 2);
        Pid intake = processes.lookup("intake");
        assertThat(soon(processes.ask("intake", "where", Guide.SOON))).isEqualTo("front");

        ChildInfo order = soon(orders.add(supervisor, 7));
        assertThat(soon(processes.ask(order.pid(), "which", Guide.SOON))).isEqualTo(7L);

        processes.send("store", "any");
        await().atMost(Guide.SOON).until(() -> soon(ref.children()).get(0).restarts() == 1);
        awaitRunning(ref, 2);
        assertThat(processes.lookup("intake")).isNotEqualTo(intake);
        assertThat(soon(ref.children())).as("what is temporary went along, and is forgotten").extracting(ChildInfo::id)
                .containsExactly("store", "intake");

        Uni<ProcessEvent.Exit> end = Guide.endOf(processes, supervisor);
        processes.cancel(supervisor);
        assertThat(soon(end).result()).isEqualTo(new ExitResult.Value(null));
    }

    private static void awaitRunning(SupervisorRef ref, int atLeast) {
        await().atMost(Guide.SOON).until(() -> soon(ref.children()).stream()
                .filter(child -> child.state() == ChildState.RUNNING).count() >= atLeast);
    }
}
