package dev.hadron.runtime.config;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.hadron.DurationText;
import dev.hadron.ProcessException;
import dev.hadron.kernel.HostPlacement;
import dev.hadron.kernel.OverflowPolicy;
import io.quarkus.runtime.configuration.MemorySize;

/** Reads the text of one kind of value, or says what would be right. */
@FunctionalInterface
public interface Reading<T> {

    /** Whole numbers from 1. */
    Reading<Integer> COUNT = text -> {
        try {
            int number = Integer.parseInt(text.trim());
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, with the numbers that are too small
        }
        throw new IllegalArgumentException("must be a whole number from 1 to " + Integer.MAX_VALUE);
    };

    /** Durations, zero included. */
    Reading<Duration> DURATION = text -> {
        try {
            return DurationText.parse(text.trim());
        } catch (ProcessException e) {
            throw new IllegalArgumentException(
                    "must be a duration: numbers with units (h m s ms us ns) and no spaces, for example 10s, 200us or 1m30s");
        }
    };

    /** Durations of more than zero. */
    Reading<Duration> POSITIVE_DURATION = text -> {
        Duration duration = DURATION.read(text);
        if (duration.isZero()) {
            throw new IllegalArgumentException("must be a duration of more than zero, for example 1s or 200us");
        }
        return duration;
    };

    /** Parts of a whole. */
    Reading<Double> SHARE = text -> {
        try {
            double share = Double.parseDouble(text.trim());
            if (share > 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            // told below, with the numbers that are out of range
        }
        throw new IllegalArgumentException("must be a number greater than 0 and at most 1, for example 0.9");
    };

    /** Sizes of memory from 64 KiB. */
    Reading<MemorySize> MEMORY = text -> {
        Matcher size = Pattern.compile("(\\d{1,18})([kKmMgG]?)").matcher(text.trim());
        if (size.matches()) {
            int shift = 10 * ("kmg".indexOf(size.group(2).toLowerCase(Locale.ROOT)) + 1);
            BigInteger bytes = new BigInteger(size.group(1)).shiftLeft(size.group(2).isEmpty() ? 0 : shift);
            if (bytes.compareTo(BigInteger.valueOf(64 << 10)) >= 0 && bytes.bitLength() < 63) {
                return new MemorySize(bytes);
            }
        }
        throw new IllegalArgumentException("must be a number of bytes from 64K on, with K, M or G, for example 16M");
    };

    /** {@code true} and {@code false}. */
    Reading<Boolean> SWITCH = text -> switch (text.trim().toLowerCase(Locale.ROOT)) {
        case "true" -> true;
        case "false" -> false;
        default -> throw new IllegalArgumentException("must be true or false");
    };

    /** Texts separated by commas, trimmed. */
    Reading<List<String>> LIST = text -> {
        List<String> all = Arrays.stream(text.split(",", -1)).map(String::trim).toList();
        if (all.contains("")) {
            throw new IllegalArgumentException("must be a list separated by commas, without gaps");
        }
        return all;
    };

    /** The words for where a process begins. */
    Map<String, HostPlacement> PLACEMENTS = Map.of("near-parent", HostPlacement.NEAR_PARENT, "spread", HostPlacement.SPREAD);

    /** Placements of a host. */
    Reading<HostPlacement> PLACEMENT = text -> {
        HostPlacement placement = PLACEMENTS.get(text.trim());
        if (placement == null) {
            throw new IllegalArgumentException("must be near-parent or spread");
        }
        return placement;
    };

    /** The words for what happens past a mailbox's capacity. */
    Map<String, OverflowPolicy> OVERFLOW_POLICIES = Map.of("reject", OverflowPolicy.REJECT, "drop-newest",
            OverflowPolicy.DROP_NEWEST, "drop-oldest", OverflowPolicy.DROP_OLDEST);

    /** Overflow policies. */
    Reading<OverflowPolicy> OVERFLOW = text -> {
        OverflowPolicy policy = OVERFLOW_POLICIES.get(text.trim());
        if (policy == null) {
            throw new IllegalArgumentException("must be reject, drop-newest or drop-oldest");
        }
        return policy;
    };

    /**
     * Reads a text.
     *
     * @throws IllegalArgumentException whose message goes on from the key: "must be …"
     */
    T read(String text);
}
