package dev.hadron.runtime.config;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.hadron.ProcessException;
import dev.hadron.security.Condition;
import dev.hadron.security.Operator;

/** Reads one condition of a policy. */
final class ConditionReader {

    private final Declared declared;
    private final String policy;
    private final String prefix;
    private final List<String> mistakes;

    ConditionReader(Declared declared, String policy, int index, List<String> mistakes) {
        this.declared = declared;
        this.policy = policy;
        this.prefix = "conditions[" + index + "].";
        this.mistakes = mistakes;
    }

    /** The condition; empty where it has a mistake, which is then told. */
    Optional<Condition> read() {
        String field = required("field", SecurityTexts.FIELD, "say what it asks about, for example actor.id");
        Operator operator = required("operator", SecurityTexts.OPERATOR, "say how it compares, for example eq");
        String value = declared.value(Section.POLICY, policy, prefix + "value");
        if (field == null || operator == null) {
            return Optional.empty();
        }
        boolean alone = operator == Operator.EXISTS || operator == Operator.NEXISTS;
        if (alone != (value == null)) {
            mistakes.add(Section.POLICY.name(policy, prefix + "value") + (alone ? ": " + SecurityTexts.text(operator)
                    + " compares with nothing; remove it"
                    : ": is missing; say what " + SecurityTexts.text(operator)
                            + " compares with"));
            return Optional.empty();
        }
        try {
            return Optional.of(new Condition(field, operator, value == null ? null : value(field, operator, value)));
        } catch (ProcessException | IllegalArgumentException e) {
            mistakes.add(Section.POLICY.name(policy, prefix + "value") + "=" + value + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private static Object value(String field, Operator operator, String text) {
        return switch (operator) {
            case IN, NIN -> Reading.LIST.read(text).stream().map(each -> SecurityTexts.value(field, each)).toList();
            case MATCHES, NMATCHES -> text.trim();
            default -> SecurityTexts.value(field, text);
        };
    }

    private <T> @Nullable T required(String key, Reading<T> reading, String mending) {
        String value = declared.value(Section.POLICY, policy, prefix + key);
        if (value == null) {
            mistakes.add(Section.POLICY.name(policy, prefix + key) + ": is missing; " + mending);
            return null;
        }
        return SecurityReader.readable(reading, value);
    }
}
