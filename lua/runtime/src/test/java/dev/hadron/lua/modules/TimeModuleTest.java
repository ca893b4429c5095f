package dev.hadron.lua.modules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeModuleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "time.parse_duration('90s') | 1m30s", "time.parse_duration('1.5h') | 1h30m", "time.duration(0) | 0s",
            "time.duration(1500) | 1.5us", "time.duration(2 * time.SECOND) | 2s", "time.duration('36h0.25s') | 36h0.25s",
            "time.parse_duration('250ms'):milliseconds() | 250.0", "time.parse_duration('1s'):nanoseconds() | 1000000000",
            "time.duration('1s') + '500ms' | 1.5s", "time.SECOND - time.duration('2s') | -1s",
            "time.duration('1s') * 1.5 | 1.5s", "2 * time.duration('1m') | 2m", "time.duration('1m') / 4 | 15s",
            "time.duration('1m') / time.duration('1s') | 60.0", "-time.duration('5ms') | -5ms",
            "time.duration('60s') == time.duration('1m') | true", "time.duration('1s') < time.duration('2s') | true",
            "time.duration('1s') <= 1 | false", "'after ' .. time.duration('1s') | after 1s" })
    void durations(String expression, String result) {
        assertThat(new Script().run("return " + expression)).isEqualTo(result);
    }

    @Test
    void whatIsNoDurationIsAnError() {
        assertThat(new Script().run("return time.parse_duration('soon')"))
                .isEqualTo("nil, not a duration: 'soon'; a duration is"
                        + " numbers with units (h m s ms us ns) and no spaces, for example 5s, 250ms or 1m30s");
        assertThat(new Script().run("return time.parse_duration({})"))
                .isEqualTo("nil, not the text of a duration: a table; one is such as 5s or 1m30s");
        assertThat(new Script().run("return time.parse_duration()"))
                .isEqualTo("nil, not the text of a duration: a nil; one is such as 5s or 1m30s");
        assertThat(new Script().run("return time.duration({})")).isEqualTo("nil, not a duration: a table; a duration is a text"
                + " such as 5s or 1m30s, a whole number of nanoseconds, or an object of time");
        assertThat(new Script().run("return time.duration('200000h') * 100"))
                .isEqualTo("raised: test.lua:6: the duration is out of range: it has to be below 292 years");
    }

    @Test
    void now() {
        assertThat(new Script().run("local t = time.now() return t, t:unix(), t:unix_milli(), t:unix_nano()"))
                .isEqualTo("2026-11-26T10:20:30.500Z, 1795688430, 1795688430500, 1795688430500000000");
        assertThat(new Script().run("local t = time.now() return t + '1s' - t, t - '30s', t < t + 1, t == time.now()"))
                .isEqualTo("1s, 2026-11-26T10:20:00.500Z, true, true");
    }

    @Test
    void unitsAreNumbersOfNanoseconds() {
        assertThat(new Script().run("""
                return time.HOUR // time.MINUTE, time.MINUTE // time.SECOND, time.SECOND // time.MILLISECOND,
                    time.MILLISECOND // time.MICROSECOND, time.MICROSECOND // time.NANOSECOND"""))
                .isEqualTo("60, 60, 1000, 1000, 1000");
    }
}
