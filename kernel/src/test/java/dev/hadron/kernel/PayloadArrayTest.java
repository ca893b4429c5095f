package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Arrays of containers are copied whatever they are declared to hold; a copy is of the same type where that can hold copies.
 */
@Tag("R2.4")
class PayloadArrayTest {

    @Test
    void arraysOfArraysOfAParticularContainer() {
        ArrayList<?>[][] lists = { { new ArrayList<>(List.of(1)) } };
        assertThat(Arrays.deepEquals((Object[]) Payloads.copy(lists), new Object[][] { { List.of(1) } })).isTrue();
    }

    @Test
    void arraysOfAnInterfaceThatCopiesDoNotHave() {
        SortedSet<?>[] sets = { new TreeSet<>(Set.of(1)) };
        Queue<?>[] queues = { new ArrayDeque<>(List.of(1)), null };
        Cloneable[] any = { new HashMap<>(Map.of("a", 1)), new int[] { 1 } };
        assertThat((Object[]) Payloads.copy(sets)).containsExactly(Set.of(1));
        assertThat((Object[]) Payloads.copy(queues)).containsExactly(List.of(1), null);
        assertThat(Arrays.deepEquals((Object[]) Payloads.copy(any), new Object[] { Map.of("a", 1), new int[] { 1 } })).isTrue();
    }

    @Test
    void otherArraysKeepTheirType() {
        assertThat(Payloads.copy(new String[] { "a" })).isInstanceOf(String[].class);
        assertThat(Payloads.copy(new int[][] { { 1 } })).isInstanceOf(int[][].class);
        assertThat(Payloads.copy(new Serializable[] { new ArrayList<>(List.of(1)) })).isInstanceOf(Serializable[].class);
        assertThat(Payloads.copy(new List<?>[][] { { new ArrayList<>(List.of(1)) } })).isInstanceOf(List[][].class);
    }

    /** A key that cannot be printed is as good a key as any other. */
    @Test
    void nothingOfAPayloadIsPrinted() {
        Object key = new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("printed");
            }
        };
        assertThat(((Map<?, ?>) Payloads.copy(Map.of(key, List.of()))).get(key)).isEqualTo(List.of());
    }
}
