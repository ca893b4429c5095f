package dev.hadron.runtime.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Finds every mistake in the keys and values under {@code quarkus.hadron.} (R15.4). */
final class ConfigCheck {

    private final KnownKeys keys;
    private final Declared declared;
    private final List<Given> variables;
    private final Set<String> malformed = new LinkedHashSet<>();
    private final Set<String> mistakes = new LinkedHashSet<>();

    private ConfigCheck(KnownKeys keys, Declared declared, List<Given> variables) {
        this.keys = keys;
        this.declared = declared;
        this.variables = variables;
    }

    /** The mistakes, each with its key and its mending, in the order of the keys; empty where all is well. */
    static List<String> mistakes(KnownKeys keys, Collection<Given> all, Declared declared) {
        ConfigCheck check = new ConfigCheck(keys, declared, all.stream().filter(Given::environment).toList());
        all.stream().sorted(Comparator.comparing(Given::name)).forEach(check::check);
        return new ArrayList<>(check.mistakes);
    }

    private void check(Given given) {
        if (given.environment()) {
            checkVariable(given);
            return;
        }
        Reading<?> plain = keys.plain().get(given.key());
        if (plain != null) {
            checkValue(given, plain);
            return;
        }
        NamedKey key = NamedKey.parse(given.key());
        Reading<?> reading = key == null ? null : key.section().reading(key.key());
        if (key == null || reading == null) {
            mistakes.add(unknown(given));
        } else if (key.section().isValid(key.name())) {
            checkValue(given, reading);
        } else if (malformed.add(key.section().word + key.name())) {
            mistakes.add(given.name() + ": '" + key.name() + "' is no " + key.section().named + "; " + key.section().rule);
        }
    }

    /** An environment variable overrides a key that exists; it can declare nothing, for it cannot tell what its name is. */
    private void checkVariable(Given given) {
        String variable = Given.variable(given.name());
        for (Map.Entry<String, Reading<?>> key : keys.plain().entrySet()) {
            if (Given.variable(KnownKeys.PREFIX + key.getKey()).equals(variable)) {
                checkValue(given, key.getValue());
                return;
            }
        }
        for (Section section : Section.values()) {
            for (String name : declared.names(section)) {
                Reading<?> reading = reading(section, name, variable);
                if (reading != null) {
                    checkValue(given, reading);
                    return;
                }
            }
        }
        mistakes.add(unknownVariable(variable));
    }

    private @Nullable Reading<?> reading(Section section, String name, String variable) {
        for (Map.Entry<String, Reading<?>> key : section.keys.entrySet()) {
            for (String each : indexed(name, key.getKey())) {
                if (Given.variable(section.name(name, each)).equals(variable)) {
                    return key.getValue();
                }
            }
        }
        return null;
    }

    /** A key with each index that a policy has; itself where it has none. */
    private List<String> indexed(String name, String key) {
        return key.contains("[*]")
                ? declared.conditions(name).stream().map(index -> key.replace("*", index.toString())).toList()
                : List.of(key);
    }

    private void checkValue(Given given, Reading<?> reading) {
        String value = given.value();
        if (value == null || value.isEmpty() || isVariables(given)) {
            return;
        }
        try {
            reading.read(value);
        } catch (IllegalArgumentException e) {
            mistakes.add(given.shown() + "=" + value + ": " + e.getMessage());
        }
    }

    /** Whether an environment variable gives this value to a key that others have declared: it is told of that variable. */
    private boolean isVariables(Given given) {
        return !given.environment()
                && variables.stream().anyMatch(variable -> variable.shown().equals(Given.variable(given.name()))
                        && given.value().equals(variable.value()));
    }

    private String unknown(Given given) {
        String mended = UnescapedColon.mended(given);
        if (mended != null) {
            return given.name() + ": the colon of a " + (given.key().startsWith(Section.HOST.word) ? "host id" : "name")
                    + " ends the key in a .properties file unless it is escaped; write "
                    + mended;
        }
        return given.name() + ": there is no such key" + suggestion(Nearest.key(given.key(), keys));
    }

    private String unknownVariable(String variable) {
        for (Section section : Section.values()) {
            String prefix = Given.variable(KnownKeys.PREFIX + section.word) + "__";
            boolean fits = variable.startsWith(prefix) && section.keys.keySet().stream()
                    .anyMatch(key -> variable.endsWith("__" + Given.variable(key)));
            if (fits) {
                Set<String> names = declared.names(section);
                return variable + ": no declared " + section.word + " fits this name; an environment variable overrides a "
                        + section.word + " of application.properties and declares none"
                        + (names.isEmpty() ? "" : "; the " + section.words + " are " + names);
            }
        }
        return variable + ": there is no such key";
    }

    private String suggestion(@Nullable String nearest) {
        return nearest == null ? "; the keys are " + keys.all() : "; did you mean " + nearest + "?";
    }
}
