package dev.hadron.runtime.config;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.hadron.security.Operator;
import dev.hadron.security.Policy.Effect;

/** How the values of policies, scopes and identities are read. */
final class SecurityTexts {

    static final Reading<String> TEXT = String::trim;

    private static final Map<String, Effect> EFFECTS = Map.of("allow", Effect.ALLOW, "deny", Effect.DENY);

    static final Reading<Effect> EFFECT = text -> {
        Effect effect = EFFECTS.get(text.trim());
        if (effect == null) {
            throw new IllegalArgumentException("must be allow or deny");
        }
        return effect;
    };

    /** The actions of the contract (R13.1). */
    private static final List<String> ALL_ACTIONS = List.of("process.spawn", "process.spawn.monitored", "process.spawn.linked",
            "process.host", "process.exec", "process.send", "process.terminate", "process.cancel", "process.monitor",
            "process.unmonitor", "process.link", "process.unlink", "process.context", "process.security",
            "process.registry.register", "process.registry.unregister");

    static final Reading<List<String>> ACTIONS = text -> {
        List<String> patterns = Reading.LIST.read(text);
        for (String pattern : patterns) {
            Pattern regex = Pattern.compile(Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote)
                    .collect(Collectors.joining(".*")));
            if (ALL_ACTIONS.stream().noneMatch(action -> regex.matcher(action).matches())) {
                throw new IllegalArgumentException("'" + pattern + "' matches no action; the actions are "
                        + String.join(", ", ALL_ACTIONS) + ", and * stands for any run of characters");
            }
        }
        return patterns;
    };

    private static final Pattern FIELDS = Pattern.compile(
            "actor\\.id|actor\\.meta\\..+|action|resource|attributes\\.(pid|id|host|target\\.(id|host|names))");

    static final Reading<String> FIELD = text -> {
        if (!FIELDS.matcher(text.trim()).matches()) {
            throw new IllegalArgumentException("must be actor.id, actor.meta.<key>, action, resource, attributes.pid,"
                    + " attributes.id, attributes.host, attributes.target.id, attributes.target.host or attributes.target.names");
        }
        return text.trim();
    };

    static final Reading<Operator> OPERATOR = text -> {
        for (Operator operator : Operator.values()) {
            if (text(operator).equals(text.trim())) {
                return operator;
            }
        }
        throw new IllegalArgumentException("must be one of "
                + Arrays.stream(Operator.values()).map(SecurityTexts::text).collect(Collectors.joining(" ")));
    };

    private SecurityTexts() {
    }

    /** An operator as configuration writes it. */
    static String text(Operator operator) {
        return operator.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The value of a condition on {@code actor.meta}: {@code true} and {@code false} are booleans, what reads as a number
     * is one, and what stands in double quotes is a text, like all the rest. The values of all other fields are texts.
     */
    static Object value(String field, String text) {
        String given = text.trim();
        if (given.length() >= 2 && given.startsWith("\"") && given.endsWith("\"")) {
            return given.substring(1, given.length() - 1);
        }
        if (!field.startsWith("actor.meta.")) {
            return given;
        }
        if (given.equals("true") || given.equals("false")) {
            return Boolean.valueOf(given);
        }
        try {
            return new BigDecimal(given);
        } catch (NumberFormatException e) {
            return given;
        }
    }
}
