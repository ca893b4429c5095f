package dev.hadron.runtime.config;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What has been declared by name, outside of the environment, which can tell no names; and the values, whoever gives them. */
final class Declared {

    private static final Pattern CONDITION = Pattern.compile("conditions\\[(\\d{1,9})]\\..+");

    private final Map<Section, Set<String>> names = new HashMap<>();
    private final Map<String, Set<Integer>> conditions = new TreeMap<>();
    private final Map<NamedKey, String> values = new HashMap<>();
    private final UnaryOperator<@Nullable String> elsewhere;

    /** @param elsewhere the value of a whole key that only the environment may give, null where nobody does */
    Declared(Collection<Given> all, UnaryOperator<@Nullable String> elsewhere) {
        this.elsewhere = elsewhere;
        for (Given given : all) {
            NamedKey key = given.environment() ? null : NamedKey.parse(given.key());
            if (key != null && key.section().isValid(key.name())) {
                names.computeIfAbsent(key.section(), section -> new TreeSet<>()).add(key.name());
                Matcher condition = CONDITION.matcher(key.key());
                if (key.section().reading(key.key()) != null && condition.matches()) {
                    conditions.computeIfAbsent(key.name(), name -> new TreeSet<>()).add(Integer.valueOf(condition.group(1)));
                }
                values.put(key, given.value());
            }
        }
    }

    Set<String> names(Section section) {
        return names.getOrDefault(section, Set.of());
    }

    /** The indices of a policy's conditions. */
    Set<Integer> conditions(String policy) {
        return conditions.getOrDefault(policy, Set.of());
    }

    /** A value as a text; null where there is none, or an empty one. */
    @Nullable
    String value(Section section, String name, String key) {
        String value = value(section.name(name, key));
        if (value != null) {
            return value;
        }
        String unquoted = values.get(new NamedKey(section, name, key));
        return unquoted == null || unquoted.isBlank() ? null : unquoted;
    }

    /** The value of a whole key. */
    @Nullable
    String value(String key) {
        String value = elsewhere.apply(key);
        return value == null || value.isBlank() ? null : value;
    }
}
