package dev.hadron.security;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How a condition compares a field with its value (R13.3). Each answers true, false, or null where it cannot be
 * evaluated: a field that is missing, or types that do not compare.
 */
public enum Operator {
    EQ(Operator::equal),
    NE(negated(Operator::equal)),
    LT(ordered(order -> order < 0)),
    GT(ordered(order -> order > 0)),
    LTE(ordered(order -> order <= 0)),
    GTE(ordered(order -> order >= 0)),
    IN(Operator::member),
    NIN(negated(Operator::member)),
    EXISTS((field, value) -> field != null),
    NEXISTS((field, value) -> field == null),
    CONTAINS(Operator::contains),
    NCONTAINS(negated(Operator::contains)),
    MATCHES(Operator::matches),
    NMATCHES(negated(Operator::matches));

    /** A comparison; null where it cannot be made. */
    private interface Comparison {
        @Nullable
        Boolean of(@Nullable Object field, @Nullable Object value);
    }

    private final Comparison comparison;

    Operator(Comparison comparison) {
        this.comparison = comparison;
    }

    /** Whether it holds; null where it cannot be evaluated. */
    @Nullable
    Boolean test(@Nullable Object field, @Nullable Object value) {
        return comparison.of(field, value);
    }

    private static Comparison negated(Comparison comparison) {
        return (field, value) -> {
            Boolean holds = comparison.of(field, value);
            return holds == null ? null : Boolean.valueOf(!holds);
        };
    }

    private static Comparison ordered(IntPredicate fits) {
        return (field, value) -> {
            Integer order = order(field, value);
            return order == null ? null : Boolean.valueOf(fits.test(order));
        };
    }

    private static @Nullable Boolean equal(@Nullable Object field, @Nullable Object value) {
        if (field instanceof Number && value instanceof Number || field instanceof String && value instanceof String) {
            Integer order = order(field, value);
            return order == null ? null : Boolean.valueOf(order == 0);
        }
        return field instanceof Boolean && value instanceof Boolean ? Boolean.valueOf(field.equals(value)) : null;
    }

    private static @Nullable Integer order(@Nullable Object field, @Nullable Object value) {
        if (field instanceof String one && value instanceof String other) {
            return one.compareTo(other);
        }
        if (field instanceof Number one && value instanceof Number other) {
            try {
                return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString()));
            } catch (NumberFormatException e) {
                return null;
            }
        }
        return null;
    }

    private static @Nullable Boolean member(@Nullable Object field, @Nullable Object value) {
        if (field == null || !(value instanceof Collection<?> values)) {
            return null;
        }
        boolean comparable = values.isEmpty();
        for (Object each : values) {
            Boolean same = equal(field, each);
            if (Boolean.TRUE.equals(same)) {
                return true;
            }
            comparable |= same != null;
        }
        return comparable ? Boolean.FALSE : null;
    }

    private static @Nullable Boolean contains(@Nullable Object field, @Nullable Object value) {
        if (field instanceof String text && value instanceof String part) {
            return text.contains(part);
        }
        return field instanceof Collection<?> && value != null ? member(value, field) : null;
    }

    private static @Nullable Boolean matches(@Nullable Object field, @Nullable Object value) {
        return field instanceof String text && value instanceof Pattern pattern ? pattern.matcher(text).find() : null;
    }
}
