package dev.hadron.deployment.guides.security;

import static dev.hadron.deployment.guides.Guide.soon;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.ExitResult;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.Processes;
import dev.hadron.deployment.guides.Guide;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/** The code of {@code docs/guides-security.md}: a child that may do less than its spawner. */
@Tag("R13.4")
class NarrowedSpawnTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Guide.application(Couriers.class);

    @Inject
    Processes processes;
    @Inject
    Couriers couriers;

    private ExitResult deliver(Pid to) {
        Pid courier = couriers.courier();
        Uni<ProcessEvent.Exit> end = Guide.endOf(processes, courier);
        processes.send(courier, "deliver", to);
        return soon(end).result();
    }

    @Test
    void maySendToOrdersAndToNothingElse() {
        Pid order = processes.spawn("shop.orders:order", "app:processes");
        Pid bill = processes.spawn("shop.bills:bill", "app:processes");
        assertThat(deliver(order)).isEqualTo(new ExitResult.Value("delivered"));
        assertThat(deliver(bill)).isEqualTo(new ExitResult.Value("permission denied: process.send on " + bill));
    }
}
