package dev.hadron.security;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How a condition compares a field with its value (R13.3). Each answers true, false, or null where it cannot be
 * evaluated: a field that is missing, or types that do not compare.
 */
public enum Operator {
    EQ {
        @Override
        @Nullable
        Boolean test(@Nullable Object field, @Nullable Object value) {
            return equal(field, value);
        }
    },
    NE {
        @Override
        @Nullable
        Boolean test(@Nullable Object field, @Nullable Object value) {
            return not(equal(field, value));
        }
    },
    LT {
        @Override
        @Nullable
        Boolean test(@Nullable Object field, @Nullable Object value) {
            Integer order = order(field, value);
            return order == null ? null : Boolean.valueOf(order < 0);
        }
    },
    GT {
        @Override
        @Nullable
        Boolean test(@Nullable Object field, @Nullable Object value) {
            Integer order = order(field, value);
            return order == null ? null : Boolean.valueOf(order > 0);
        }
    },
    LTE {
        @Override
        @Nullable
        Boolean test(@Nullable Object field, @Nullable Object value) {
            Integer order = order(field, value);
            return order == null ? null : Boolean.valueOf(order <= 0);
        }
    },
    GTE {
        @Override
        @Nullable
        Boolean test(@Nullable Object field, @Nullable Object value) {
            Integer order = order(field, value);
            return order == null ? null : Boolean.valueOf(order >= 0);
        }
    },
    IN {
        @Override
        @Nullable
        Boolean test(@Nullable Object field, @Nullable Object value) {
            return member(field, value);
        }
    },
    NIN {
        @Override
        @Nullable
        Boolean test(@Nullable Object field, @Nullable Object value) {
            return not(member(field, value));
        }
    },
    EXISTS {
        @Override
        Boolean test(@Nullable Object field, @Nullable Object value) {
            return field != null;
        }
    },
    NEXISTS {
        @Override
        Boolean test(@Nullable Object field, @Nullable Object value) {
            return field == null;
        }
    },
    CONTAINS {
        @Override
        @Nullable
        Boolean test(@Nullable Object field, @Nullable Object value) {
            return contains(field, value);
        }
    },
    NCONTAINS {
        @Override
        @Nullable
        Boolean test(@Nullable Object field, @Nullable Object value) {
            return not(contains(field, value));
        }
    },
    MATCHES {
        @Override
        @Nullable
        Boolean test(@Nullable Object field, @Nullable Object value) {
            return matches(field, value);
        }
    },
    NMATCHES {
        @Override
        @Nullable
        Boolean test(@Nullable Object field, @Nullable Object value) {
            return not(matches(field, value));
        }
    };

    /** Whether it holds; null where it cannot be evaluated. */
    @Nullable
    abstract Boolean test(@Nullable Object field, @Nullable Object value);

    private static @Nullable Boolean not(@Nullable Boolean answer) {
        return answer == null ? null : Boolean.valueOf(!answer);
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
