package dev.hadron.lua.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class UuidModuleTest {

    @Test
    void makesWhatItCanParse() {
        assertThat(new Script().run("""
                local a, b = uuid.v4(), uuid.v7()
                local p, q = uuid.parse(a), uuid.parse(b)
                return uuid.validate(a), uuid.validate(b), p.text == a, p.version, p.variant, q.version, q.variant,
                    q.unix_milli == time.now():unix_milli(), p.unix_milli, a ~= uuid.v4(), b ~= uuid.v7()"""))
                .isEqualTo("true, true, true, 4, RFC 9562, 7, RFC 9562, true, nil, true, true");
    }

    @Test
    void versionSevenIsInTheOrderOfTime() {
        Instant later = Script.NOW;
        String before = "";
        for (int i = 0; i < 5_000; i++, later = later.plusNanos(500)) {
            String text = UuidModule.ordered(later).toString();
            assertThat(text).isGreaterThan(before);
            before = text;
        }
    }

    @Test
    void saysWhatIsNone() {
        assertThat(new Script().run("return uuid.validate('x'), uuid.validate(1), uuid.parse('1-2-3-4-5')"))
                .isEqualTo("false, false, nil, not a UUID: '1-2-3-4-5'; a UUID is 8-4-4-4-12 hexadecimal digits,"
                        + " for example 0190a6f2-7c4e-7bd0-9f3a-5c1d2e3f4a5b");
    }
}
