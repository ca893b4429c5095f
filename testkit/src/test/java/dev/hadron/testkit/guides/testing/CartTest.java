package dev.hadron.testkit.guides.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.ExitResult;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.testkit.Probe;
import dev.hadron.testkit.TestKernel;

class CartTest {

    private final TestKernel kernel = TestKernel.builder()
            .host("app:processes")
            .behavior("app.shop:cart", (self, arguments) -> new Carts().cart(self, (Duration) arguments[0]))
            .start();
    private final Probe customer = kernel.probe();
    private final Pid cart = kernel.processes().spawn("app.shop:cart", "app:processes", Duration.ofMinutes(30));

    @AfterEach
    void close() {
        kernel.close();
    }

    @Test
    void countsWhatIsAdded() {
        customer.send(cart, "add", "lamp");
        customer.send(cart, "add", "bulb");

        assertThat(customer.expectMessage("items").payload()).isEqualTo(1);
        assertThat(customer.expectMessage("items").payload()).isEqualTo(2);
        customer.expectNothing();
    }

    @Test
    void isAbandonedAfterHalfAnHour() {
        customer.monitor(cart);
        customer.send(cart, "add", "lamp");
        customer.expectMessage("items");

        kernel.advance(Duration.ofMinutes(29));
        customer.expectNothing();

        kernel.advance(Duration.ofMinutes(1));
        ProcessEvent.Exit exit = customer.expectEvent(ProcessEvent.Exit.class);
        assertThat(exit.result()).isEqualTo(new ExitResult.Value("abandoned with 1"));
    }

    @Test
    void failsOnWhatItDoesNotKnow() {
        customer.link(cart);
        customer.send(cart, "remove", "lamp");

        ProcessEvent.LinkDown down = customer.expectEvent(ProcessEvent.LinkDown.class);
        assertThat(((ExitResult.Failure) down.result()).error().message()).isEqualTo("unknown topic remove");
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 })
    void twoCustomersAreBothCounted(long seed) {
        try (TestKernel kernel = TestKernel.builder().seed(seed).host("app:processes")
                .behavior("app.shop:cart", (self, arguments) -> new Carts().cart(self, Duration.ofHours(1)))
                .start()) {
            Pid cart = kernel.processes().spawn("app.shop:cart", "app:processes");
            List<Probe> customers = List.of(kernel.probe(), kernel.probe());
            customers.forEach(customer -> customer.send(cart, "add", "lamp"));

            List<Object> counts = new ArrayList<>();
            customers.forEach(customer -> counts.add(customer.expectMessage("items").payload()));
            assertThat(counts).containsExactlyInAnyOrder(1, 2);
        }
    }

    @Test
    void whatAFailedExpectationSays() {
        customer.monitor(cart);
        customer.send(cart, "add", "lamp");
        customer.send(cart, "remove", "lamp");
        kernel.run();

        assertThatThrownBy(() -> customer.expectEvent(ProcessEvent.Exit.class)).hasMessage("""
                expected an EXIT, but there came:
                  message 'items' from {app:processes|%s}: 1
                  EXIT of {app:processes|%s}: INTERNAL unknown topic remove
                 [seed %d; builder().seed(%dL) or -Dhadron.testkit.seed=%d does this again]""".formatted(serial(), serial(),
                kernel.seed(), kernel.seed(), kernel.seed()));
    }

    private String serial() {
        return cart.toString().replaceAll(".*\\||}", "");
    }
}
