package dev.hadron.security;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;

/**
 * One condition of a policy (R13.3). One that cannot be evaluated, because the field is missing or the types do not
 * compare, counts as false in an allow and as true in a deny; {@code EXISTS} and {@code NEXISTS} can always be
 * evaluated.
 *
 * @param field {@code actor.id}, {@code actor.meta.<key>}, {@code action}, {@code resource} or {@code attributes.<key>}
 * @param value what it is compared with: a text, a number, a boolean, a list of these for {@code IN} and {@code NIN},
 *        a pattern's text for {@code MATCHES} and {@code NMATCHES}, nothing for {@code EXISTS} and {@code NEXISTS}
 */
public record Condition(String field, Operator operator, @Nullable Object value) {

    private static final Pattern FIELD = Pattern.compile("actor\\.id|actor\\.meta\\..+|action|resource|attributes\\..+");

    /** {@code INVALID} where the field is none, or the value does not fit the operator. */
    public Condition {
        if (field == null || !FIELD.matcher(field).matches()) {
            throw new ProcessException(ErrorKind.INVALID,
                    "a condition asks about actor.id, actor.meta.<key>, action, resource or "
                            + "attributes.<key>, not '" + field + "'");
        }
        if (operator == null) {
            throw new ProcessException(ErrorKind.INVALID, "the condition on " + field + " has no operator");
        }
        value = switch (operator) {
            case MATCHES, NMATCHES -> pattern(given(operator, value));
            case IN, NIN -> list(operator, value);
            case EXISTS, NEXISTS -> null;
            default -> given(operator, value);
        };
    }

    /** Whether it holds for a call whose field is {@code actual}; null where it cannot be evaluated. */
    public @Nullable Boolean test(@Nullable Object actual) {
        return operator.test(actual, value);
    }

    private static Object pattern(Object value) {
        if (value instanceof Pattern compiled) {
            return compiled;
        }
        try {
            return Pattern.compile(String.valueOf(value));
        } catch (PatternSyntaxException e) {
            throw new ProcessException(ErrorKind.INVALID, "not a pattern: '" + value + "': " + e.getDescription());
        }
    }

    private static Object list(Operator operator, @Nullable Object value) {
        if (value instanceof Collection<?> values && values.stream().allMatch(Objects::nonNull)) {
            return List.copyOf(values);
        }
        throw new ProcessException(ErrorKind.INVALID, operator + " compares with a list of values, not with " + value);
    }

    private static Object given(Operator operator, @Nullable Object value) {
        if (value == null) {
            throw new ProcessException(ErrorKind.INVALID, operator + " compares with a value, which is missing");
        }
        return value;
    }
}
