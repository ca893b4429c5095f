package dev.hadron;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as texts: one or more of number and unit without spaces, {@code h m s ms us ns}, fractions allowed: {@code "5s"},
 * {@code "250ms"}, {@code "1m30s"}, {@code "1.5h"} (R5.2).
 */
public final class DurationText {

    private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?|\\.\\d+)(ns|us|ms|s|m|h)");
    private static final Pattern WHOLE = Pattern.compile("(?:" + PART.pattern() + ")+");
    private static final int MAX_LENGTH = 64;
    private static final Map<String, Long> NANOS = Map.of("ns", 1L, "us", 1_000L, "ms", 1_000_000L, "s", 1_000_000_000L,
            "m", 60_000_000_000L, "h", 3_600_000_000_000L);

    private DurationText() {
    }

    /**
     * Reads a duration's text; a part of a nanosecond is rounded up, so that nothing is ever early.
     *
     * @throws ProcessException {@code INVALID} where the text is empty, negative, without a unit or otherwise
     *         unreadable, or where it says more than 292 years
     */
    public static Duration parse(String text) {
        if (text == null || text.length() > MAX_LENGTH || !WHOLE.matcher(text).matches()) {
            throw invalid(text);
        }
        BigDecimal nanos = BigDecimal.ZERO;
        for (Matcher part = PART.matcher(text); part.find();) {
            nanos = nanos
                    .add(new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(NANOS.getOrDefault(part.group(2), 0L))));
        }
        try {
            return Duration.ofNanos(nanos.setScale(0, RoundingMode.CEILING).longValueExact());
        } catch (ArithmeticException e) {
            throw invalid(text);
        }
    }

    private static ProcessException invalid(String text) {
        return new ProcessException(ErrorKind.INVALID, "not a duration: '" + text
                + "'; a duration is numbers with units (h m s ms us ns) and no spaces, for example 5s, 250ms or 1m30s");
    }
}
