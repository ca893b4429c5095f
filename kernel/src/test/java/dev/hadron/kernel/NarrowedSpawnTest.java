package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.Self;
import dev.hadron.security.Actor;
import dev.hadron.security.Condition;
import dev.hadron.security.Operator;
import dev.hadron.security.Policy;
import dev.hadron.security.Scope;

/** A child that may do less than its spawner, as docs/guides-security.md shows it. */
@Tag("R13.4")
class NarrowedSpawnTest {

    private final CompletableFuture<Self> courierSelf = new CompletableFuture<>();
    private final TestNode node = TestNode.of(1, new TestDefinitions()
            .behavior("shop.orders:order", (self, arguments) -> TestNode.deaf())
            .behavior("shop.bills:bill", (self, arguments) -> TestNode.deaf())
            .behavior("shop.couriers:courier", (self, arguments) -> {
                courierSelf.complete(self);
                return TestNode.deaf();
            }));
    private final Processes processes = node.processes;

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void maySendToOrdersAndToNothingElse() {
        Scope orders = Scope.of(Policy.allow("orders", List.of("process.send"), List.of("*"),
                new Condition("attributes.target.id", Operator.MATCHES, "shop\\.orders:.*")));
        Pid courier = processes.withContext(Map.of()).withActor(Actor.of("courier")).withScope(orders)
                .spawn("shop.couriers:courier", "app:processes");

        Self self = TestNode.get(courierSelf);
        assertThat(self.pid()).isEqualTo(courier);
        self.send(node.spawn("shop.orders:order"), "pack");
        Pid bill = node.spawn("shop.bills:bill");
        ProcessException denied = failure(ErrorKind.PERMISSION_DENIED, () -> self.send(bill, "pay"));
        assertThat(denied.message()).isEqualTo("permission denied: process.send on " + bill);
    }
}
