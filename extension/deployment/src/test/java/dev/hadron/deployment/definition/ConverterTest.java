package dev.hadron.deployment.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessDefinition;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.Self;
import dev.hadron.spi.ArgumentConverter;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/** R3.5: maps become records only through a converter, which is a bean. */
class ConverterTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Order.class, Orders.class, Converter.class))
            .overrideConfigKey("quarkus.hadron.host.\"app:processes\".event-loops", "1");

    @Inject
    Processes processes;

    record Order(String item) {
    }

    static class Orders {
        @ProcessDefinition("app:order")
        Uni<String> order(Self self, Order order) {
            return Uni.createFrom().item(order.toString());
        }
    }

    @Singleton
    static class Converter implements ArgumentConverter {
        @Override
        public Object convert(Object value, Type type) {
            if (type == Order.class && value instanceof Map<?, ?> map) {
                return new Order((String) map.get("item"));
            }
            throw new IllegalArgumentException("an order is a map");
        }
    }

    private String exec(String id, Object argument) {
        return processes.<String> exec(id, "app:processes", argument).await().atMost(SOON);
    }

    @Test
    void aMapBecomesARecord() {
        assertThat(exec("app:order", Map.of("item", "tea"))).isEqualTo("Order[item=tea]");
    }

    @Test
    void whatItRefusesIsInvalid() {
        assertThatThrownBy(() -> exec("app:order", 5)).isInstanceOfSatisfying(ProcessException.class, failure -> {
            assertThat(failure.kind()).isEqualTo(ErrorKind.INVALID);
            assertThat(failure.message()).contains("app:order").contains("an order is a map");
        });
    }
}
