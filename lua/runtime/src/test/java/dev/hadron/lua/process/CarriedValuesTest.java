package dev.hadron.lua.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a script was given and gives on is what it was, also where a table cannot tell. */
class CarriedValuesTest {

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @Tag("R2.4")
    void emptyMapsStayMaps() {
        assertThat(world.run("return ...", Map.of())).isEqualTo(Map.of());
        assertThat(world.run("return ...", Map.of("a", Map.of(), "b", List.of())))
                .isEqualTo(Map.of("a", Map.of(), "b", List.of()));
        assertThat(world.run("local t = ... t[1] = 'now a list' return t", Map.of())).isEqualTo(List.of("now a list"));
    }

    @Test
    @Tag("R14")
    void emptyDetailsAreNone() {
        assertThat(world.run("return errors.new{message = 'm', details = {}}:details()")).isNull();
    }
}
