package dev.hadron.deployment.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessDefinition;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.Self;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

class ParametersTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClasses(Echo.class))
            .overrideConfigKey("quarkus.hadron.host.\"app:processes\".event-loops", "1");

    @Inject
    Processes processes;

    record Order(String item, int count) {
    }

    static class Echo {

        @ProcessDefinition("app:none")
        Uni<String> none(Self self) {
            return Uni.createFrom().item(self.id());
        }

        @ProcessDefinition("app:primitives")
        Uni<String> primitives(Self self, boolean a, byte b, short c, int d, long e, float f, double g) {
            return Uni.createFrom().item(List.of(a, b, c, d, e, f, g).toString());
        }

        @ProcessDefinition("app:objects")
        Uni<String> objects(Self self, String text, Integer number, Order order, byte[] bytes, Object any) {
            return Uni.createFrom().item(text + number + order + Arrays.toString(bytes) + any);
        }

        @ProcessDefinition("app:containers")
        Uni<String> containers(Self self, List<String> list, Set<? extends Number> set, Map<String, List<Integer>> map) {
            return Uni.createFrom().item(list.toString() + set + map);
        }
    }

    private String exec(String id, Object... arguments) {
        return processes.<String> exec(id, "app:processes", arguments).await().atMost(SOON);
    }

    @Test
    void noneAtAll() {
        assertThat(exec("app:none")).isEqualTo("app:none");
    }

    @Test
    void primitives() {
        assertThat(exec("app:primitives", true, 1, 2L, 3, 4, 5.5, 6.5)).isEqualTo("[true, 1, 2, 3, 4, 5.5, 6.5]");
    }

    @Test
    void objects() {
        assertThat(exec("app:objects", "x", 1, new Order("tea", 2), new byte[] { 7 }, null))
                .isEqualTo("x1Order[item=tea, count=2][7]null");
    }

    @Test
    void containers() {
        assertThat(exec("app:containers", List.of("a"), Set.of(1), Map.of("k", List.of(1, 2)))).isEqualTo("[a][1]{k=[1, 2]}");
    }

    @Test
    void aWrongOneEndsTheProcess() {
        assertThatThrownBy(() -> exec("app:objects", 1, 1, new Order("tea", 2), new byte[0], null))
                .isInstanceOfSatisfying(ProcessException.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(ErrorKind.INVALID);
                    assertThat(failure.message()).contains("app:objects");
                });
    }
}
