package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Containers are copied on the way to another process, with all containers in them. */
class PayloadCopyTest {

    /** Immutable: goes by reference. */
    record Order(String item) {
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R2.4")
    void containersInContainersAreCopied(Way way) {
        try (TestNode node = Places.DIFFERENT_LOOPS.node()) {
            byte[] bytes = { 1, 2 };
            Object[] array = { "x", new ArrayList<>(List.of(1)) };
            Set<Object> set = new HashSet<>(Set.of("s"));
            Map<String, Object> map = new HashMap<>(Map.of("bytes", bytes, "array", array, "set", set));
            List<Object> list = new ArrayList<>(Arrays.asList(map, null, 7));

            List<?> got = (List<?>) way.take(node, list);
            bytes[0] = 9;
            ((List<Object>) array[1]).add(9);
            array[0] = 9;
            set.add(9);
            map.put("more", 9);
            list.add(9);

            assertThat(got).hasSize(3);
            assertThat(got.get(2)).isEqualTo(7);
            Map<?, ?> gotMap = (Map<?, ?>) got.get(0);
            assertThat(gotMap).hasSize(3);
            assertThat((byte[]) gotMap.get("bytes")).containsExactly(1, 2);
            assertThat((Object[]) gotMap.get("array")).containsExactly("x", List.of(1));
            assertThat(gotMap.get("set")).isEqualTo(Set.of("s"));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R2.4")
    void valuesAndImmutableObjectsGoAsTheyAre(Way way) {
        try (TestNode node = Places.DIFFERENT_LOOPS.node()) {
            Order order = new Order("x");
            Object[] values = { true, 1, 2L, 3.5, "text", null, order };
            Object[] got = (Object[]) way.take(node, values);
            assertThat(got).containsExactly(values).isNotSameAs(values);
            assertThat(got[6]).isSameAs(order);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R2.4")
    void theSameContainerTwiceIsNoCycle(Way way) {
        try (TestNode node = Places.DIFFERENT_LOOPS.node()) {
            List<Object> shared = new ArrayList<>(List.of(1));
            assertThat(way.take(node, List.of(shared, Map.of("again", shared))))
                    .isEqualTo(List.of(List.of(1), Map.of("again", List.of(1))));
        }
    }
}
