package dev.hadron.lua.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessException;

/** The table of values in {@code docs/guides-scripts-java.md}. */
@Tag("R2.4")
class ValuesGuideTest {

    private record Order(int number) {
    }

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void ofLuaBecomeValuesOfJava() {
        assertThat(world.run("return nil")).isNull();
        assertThat(world.run("return true")).isEqualTo(true);
        assertThat(world.run("return 7")).isEqualTo(7L);
        assertThat(world.run("return 7.0")).isEqualTo(7.0);
        assertThat(world.run("return 'grün'")).isEqualTo("grün");
        assertThat(world.run("return '\\xff\\x00'")).isEqualTo(new byte[] { -1, 0 });
        assertThat(world.run("return {'a', 'b'}")).isEqualTo(List.of("a", "b"));
        assertThat(world.run("return {a = 1, [2.5] = 2, [true] = 3}")).isEqualTo(Map.of("a", 1L, 2.5, 2L, true, 3L));
        assertThat(world.run("return {}")).isEqualTo(List.of());
        assertThat(world.run("return require('time').duration('1s')")).isEqualTo(Duration.ofSeconds(1));
        assertThat(world.run("return require('time').now()")).isInstanceOf(Instant.class);
        assertThat((List<?>) world.run("return {errors.new{kind = errors.CONFLICT, message = 'm'}}")).first()
                .isInstanceOfSatisfying(ProcessException.class,
                        error -> assertThat(error.kind()).isEqualTo(ErrorKind.CONFLICT));
    }

    @Test
    void ofJavaBecomeValuesOfLua() {
        assertThat(type(7)).isEqualTo("integer 7");
        assertThat(type((byte) 7)).isEqualTo("integer 7");
        assertThat(type(BigInteger.TEN)).isEqualTo("integer 10");
        assertThat(type(7.0)).isEqualTo("float 7.0");
        assertThat(type(7f)).isEqualTo("float 7.0");
        assertThat(type(ErrorKind.CONFLICT)).isEqualTo("string CONFLICT");
        assertThat(type(Pid.parse("{app:processes|0x00001}"))).isEqualTo("string {app:processes|0x00001}");
        assertThat(type(new UUID(0, 1))).isEqualTo("string 00000000-0000-0000-0000-000000000001");
        assertThat(type('c')).isEqualTo("string c");
        assertThat(type(new byte[] { 65 })).isEqualTo("string A");
        assertThat(world.run("local v = ... return v[1] .. #v", Set.of("a"))).isEqualTo("a1");
        assertThat(world.run("local v = ... return v[2] .. #v", (Object) new int[] { 1, 2 })).isEqualTo("22");
        assertThat(world.run("local v = ... return v.a", Map.of("a", 1))).isEqualTo(1L);
        assertThat(world.run("local v = ... return v:seconds()", Duration.ofSeconds(2))).isEqualTo(2.0);
        assertThat(world.run("local v = ... return v:unix()", Instant.EPOCH)).isEqualTo(0L);
        assertThat(world.run("local v = ... return v:kind()", new ProcessException(ErrorKind.TIMEOUT, "late")))
                .isEqualTo("Timeout");
        assertThat(world.run("local v = ... return v", new Order(7))).isEqualTo(new Order(7));
    }

    private Object type(Object value) {
        return world.run("local v = ... return (math.type(v) or type(v)) .. ' ' .. v", value);
    }
}
