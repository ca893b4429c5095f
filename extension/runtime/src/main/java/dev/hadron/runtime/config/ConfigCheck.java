package dev.hadron.runtime.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.hadron.SourceId;

/** Finds every mistake in the keys and values under {@code quarkus.hadron.} (R15.4). */
final class ConfigCheck {

    private final Set<String> hosts = new LinkedHashSet<>();
    private final Set<String> malformedHosts = new LinkedHashSet<>();
    private final Set<String> mistakes = new LinkedHashSet<>();

    private ConfigCheck() {
    }

    /** The mistakes, each with its key and its mending, in the order of the keys; empty where all is well. */
    static List<String> mistakes(Collection<Given> all) {
        ConfigCheck check = new ConfigCheck();
        List<Given> sorted = all.stream().sorted(Comparator.comparing(Given::name)).toList();
        sorted.stream().filter(given -> !given.environment()).forEach(check::declareHost);
        sorted.forEach(check::check);
        return new ArrayList<>(check.mistakes);
    }

    private void declareHost(Given given) {
        HostKey key = HostKey.parse(given.key());
        if (key != null && SourceId.isValid(key.id())) {
            hosts.add(key.id());
        }
    }

    private void check(Given given) {
        if (given.environment()) {
            checkVariable(given);
            return;
        }
        Reading<?> plain = KnownKeys.PLAIN.get(given.key());
        if (plain != null) {
            checkValue(given, plain);
            return;
        }
        HostKey host = HostKey.parse(given.key());
        Reading<?> ofHost = host == null ? null : KnownKeys.OF_HOST.get(host.key());
        if (host == null || ofHost == null) {
            mistakes.add(unknown(given));
        } else if (SourceId.isValid(host.id())) {
            checkValue(given, ofHost);
        } else if (malformedHosts.add(host.id())) {
            mistakes.add(given.name() + ": '" + host.id()
                    + "' is no host id; an id reads namespace:name in lower case, for example app:processes");
        }
    }

    /** An environment variable overrides a key that exists; it can declare no host, for it cannot tell what its id is. */
    private void checkVariable(Given given) {
        String variable = Given.variable(given.name());
        for (Map.Entry<String, Reading<?>> key : KnownKeys.PLAIN.entrySet()) {
            if (Given.variable(KnownKeys.PREFIX + key.getKey()).equals(variable)) {
                checkValue(given, key.getValue());
                return;
            }
        }
        for (Map.Entry<String, Reading<?>> key : KnownKeys.OF_HOST.entrySet()) {
            for (String id : hosts) {
                if (Given.variable(KnownKeys.PREFIX + "host.\"" + id + "\"." + key.getKey()).equals(variable)) {
                    checkValue(given, key.getValue());
                    return;
                }
            }
        }
        mistakes.add(unknownVariable(variable));
    }

    private void checkValue(Given given, Reading<?> reading) {
        String value = given.value();
        if (value == null || value.isEmpty()) {
            return;
        }
        try {
            reading.read(value);
        } catch (IllegalArgumentException e) {
            mistakes.add(given.shown() + "=" + value + ": " + e.getMessage());
        }
    }

    private static String unknown(Given given) {
        String mended = UnescapedColon.mended(given);
        if (mended != null) {
            return given.name() + ": the colon of a host id ends the key in a .properties file unless it is escaped; write "
                    + mended;
        }
        return given.name() + ": there is no such key" + suggestion(Nearest.key(given.key()));
    }

    private String unknownVariable(String variable) {
        String prefix = Given.variable(KnownKeys.PREFIX + KnownKeys.HOST) + "__";
        Optional<String> member = KnownKeys.OF_HOST.keySet().stream()
                .filter(key -> variable.startsWith(prefix) && variable.endsWith("__" + Given.variable(key))).findFirst();
        if (member.isPresent()) {
            return variable + ": no declared host fits this name; an environment variable overrides a host of"
                    + " application.properties and declares none" + (hosts.isEmpty() ? "" : "; the hosts are " + hosts);
        }
        return variable + ": there is no such key";
    }

    private static String suggestion(@Nullable String nearest) {
        return nearest == null ? "; the keys are " + KnownKeys.all() : "; did you mean " + nearest + "?";
    }
}
