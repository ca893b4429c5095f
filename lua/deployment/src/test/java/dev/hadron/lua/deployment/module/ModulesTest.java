package dev.hadron.lua.deployment.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Inject;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.lua.modules.LuaModule;
import dev.hadron.lua.runtime.Scripts;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

class ModulesTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClasses(Orders.class)
            .addAsResource(new StringAsset("quarkus.hadron.host.\"app\\:processes\".event-loops=1\n"),
                    "application.properties"));

    @LuaModule("orders")
    static class Orders {

        private int found;

        public String find(int id, String suffix) {
            return "order " + id + suffix + " " + ++found;
        }

        public Map<String, Object> whole(List<String> names) {
            return Map.of("names", names, "count", names.size());
        }

        public void fail(String message) {
            throw new IllegalStateException(message);
        }

        public List<String> none() {
            return null;
        }

        public Uni<String> later(String text) {
            return Uni.createFrom().item(text).onItem().delayIt().by(Duration.ofMillis(5)).map(known -> {
                if (known.isEmpty()) {
                    throw new ProcessException(ErrorKind.CONFLICT, "there is nothing to say");
                }
                return known + " on " + (Thread.currentThread().getName().contains("eventloop") ? "a loop" : "a worker");
            });
        }

        public CompletionStage<Integer> stage() {
            return CompletableFuture.supplyAsync(() -> 5);
        }

        String hidden() {
            return "";
        }
    }

    @Inject
    Processes processes;
    @Inject
    Scripts scripts;

    @Test
    void callsMethodsOfOneBean() {
        assertThat(run("{orders.find(7, '!'), orders.find(8.0)}")).isEqualTo(List.of("order 7! 1", "order 8null 2"));
        assertThat(run("orders.whole({'a', 'b'})")).isEqualTo(Map.of("names", List.of("a", "b"), "count", 2L));
    }

    @Test
    void answersWhatIsThrownAndWhatDoesNotFit() {
        assertThat(failure("orders.fail('sold out')")).isEqualTo("Internal: sold out");
        assertThat(failure("orders.fail()")).isEqualTo("Internal: java.lang.IllegalStateException");
        assertThat(failure("orders.find('seven')")).isEqualTo(
                "Invalid: argument 1 of orders.find is a int, not a value of type String: no converter is installed");
        assertThat(failure("orders.find(print)")).isEqualTo("Invalid: not a payload: arguments[1] is a function");
        assertThat(failure("orders.none(1)")).isEqualTo("Invalid: orders.none takes no arguments, not 1");
        assertThat(run("orders.none()")).isNull();
    }

    @Test
    void letsTheTaskWaitForWhatComesLater() {
        assertThat(run("orders.later('said')")).asString().startsWith("said on ");
        assertThat(failure("orders.later('')")).isEqualTo("Conflict: there is nothing to say");
        assertThat(run("orders.stage() + 1")).isEqualTo(6L);
    }

    @Test
    void hasNothingElse() {
        assertThat(run("{tostring(orders.hidden), tostring(orders.hashCode), pcall(function() orders.x = 1 end)}"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST).startsWith("nil", "nil", false);
    }

    private Object run(String expression) {
        scripts.put("app:test", "local orders = require('orders')\nreturn function() return " + expression + " end", "a test");
        return processes.exec("app:test", "app:processes").await().atMost(Duration.ofSeconds(30));
    }

    private Object failure(String call) {
        return run("(function() local _, err = " + call + "\nreturn err:kind() .. ': ' .. err:message() end)()");
    }
}
