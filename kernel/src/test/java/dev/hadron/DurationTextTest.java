package dev.hadron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** What reads as a duration, and as which. */
class DurationTextTest {

    @ParameterizedTest
    @CsvSource({ "5s, 5000000000", "250ms, 250000000", "1m30s, 90000000000", "1.5h, 5400000000000", "2h, 7200000000000",
            "7us, 7000", "9ns, 9", "0s, 0", "0.5ms, 500000", "1h2m3s4ms5us6ns, 3723004005006", "1s1s, 2000000000",
            "5ms1h, 3600005000000", "0.001us, 1", "007s, 7000000000" })
    @Tag("R5.2")
    void readsNumbersWithUnits(String text, long nanos) {
        assertThat(DurationText.parse(text)).isEqualTo(Duration.ofNanos(nanos));
    }

    @ParameterizedTest
    @CsvSource({ "0.1ns, 1", "1.5ns, 2", "0.0001us, 1", "0.0000000001s, 1" })
    @Tag("R5.2")
    @Tag("R5.3")
    void aPartOfANanosecondIsNeverEarly(String text, long nanos) {
        assertThat(DurationText.parse(text)).isEqualTo(Duration.ofNanos(nanos));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = { " ", "5", "0", "1.5", "s", "ms", "-5s", "5s-1s", "+5s", "5 s", "5s ", " 5s", "1m 30s", "5S",
            "5sec",
            "5d", "5.s", "5..5s", "1.5.5s", "5,5s", "1e3s", "0x5s", "PT5S", "5s\n", "٥s", "soon", "99999999999999999999h" })
    @Tag("R5.2")
    @Tag("R14")
    void nothingElseReads(String text) {
        assertThatThrownBy(() -> DurationText.parse(text)).isInstanceOfSatisfying(ProcessException.class,
                e -> assertThat(e.kind()).isEqualTo(ErrorKind.INVALID));
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 16 })
    @Tag("R5.2")
    void hasSeveralParts(int parts) {
        assertThat(DurationText.parse("10ms".repeat(parts))).isEqualTo(Duration.ofMillis(10L * parts));
    }
}
