package dev.hadron.runtime.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Every key under {@code quarkus.hadron.}, and how its value is read. A key that is not here fails the start (R15.4).
 *
 * @param plain those that stand by themselves, without the prefix, those of other extensions included; the others are in
 *        {@link Section}
 */
record KnownKeys(Map<String, Reading<?>> plain) {

    static final String PREFIX = "quarkus.hadron.";

    /** Hadron's own keys that stand by themselves. */
    static final Map<String, Reading<?>> PLAIN = new LinkedHashMap<>();

    static {
        PLAIN.put("drain-timeout", Reading.DURATION);
        PLAIN.put("shutdown-timeout", Reading.DURATION);
        PLAIN.put("spin", Reading.DURATION);
        PLAIN.put("health.enabled", Reading.SWITCH);
        PLAIN.put("health.mailbox-share", Reading.SHARE);
        PLAIN.put("health.liveness-timeout", Reading.POSITIVE_DURATION);
        PLAIN.put("health.details", Reading.SWITCH);
        PLAIN.put("metrics.enabled", Reading.SWITCH);
        PLAIN.put("tracing.enabled", Reading.SWITCH);
        PLAIN.put("outside.actor", SecurityTexts.TEXT);
        PLAIN.put("outside.scope", SecurityTexts.TEXT);
    }

    /** Hadron's own keys, and those that other extensions bring. */
    static KnownKeys with(List<FurtherKeys> further) {
        Map<String, Reading<?>> plain = new LinkedHashMap<>(PLAIN);
        further.forEach(others -> plain.putAll(others.keys()));
        return new KnownKeys(plain);
    }

    /** All keys, for a reader who has none of them right. */
    String all() {
        StringJoiner all = new StringJoiner(", ");
        plain.keySet().forEach(key -> all.add(PREFIX + key));
        for (Section section : Section.values()) {
            section.keys.keySet().forEach(key -> all.add(section.line("<" + section.named + ">", key.replace("[*]", "[0]"))));
        }
        return all.toString();
    }
}
