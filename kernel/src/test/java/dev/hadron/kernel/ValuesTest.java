package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.spi.ValueList;
import dev.hadron.spi.ValueMap;

/** Containers that a language has made for a payload go as they are, where nothing in them can be changed. */
@Tag("R2.4")
class ValuesTest {

    @Test
    void immutableOnesAreNotCopied() {
        ValueMap map = new ValueMap(new HashMap<>(Map.of("a", new ValueList(new Object[] { 1, null }, true, 80))), true, 200);
        assertThat(Payloads.copy(map)).isSameAs(map);
        assertThat(map).isEqualTo(Map.of("a", Arrays.asList(1, null))).hasSize(1).containsKey("a");
        assertThat(map.get("b")).isNull();
    }

    @Test
    void othersAreCopiedWithAllThatIsInThem() {
        byte[] bytes = { 1 };
        ValueList inner = new ValueList(new Object[] { bytes }, false, 80);
        Object copy = Payloads.copy(new ValueList(new Object[] { inner, List.of() }, false, 80));
        bytes[0] = 2;
        assertThat(copy).usingRecursiveComparison().isEqualTo(List.of(List.of(new byte[] { 1 }), List.of()));
    }
}
