package dev.hadron.runtime.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** Every key under {@code quarkus.hadron.}, and how its value is read. A key that is not here fails the start (R15.4). */
final class KnownKeys {

    static final String PREFIX = "quarkus.hadron.";

    /** Keys that stand by themselves, without the prefix; the others are in {@link Section}. */
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
        PLAIN.put("outside.actor", SecurityTexts.TEXT);
        PLAIN.put("outside.scope", SecurityTexts.TEXT);
    }

    private KnownKeys() {
    }

    /** All keys, for a reader who has none of them right. */
    static String all() {
        StringJoiner all = new StringJoiner(", ");
        PLAIN.keySet().forEach(key -> all.add(PREFIX + key));
        for (Section section : Section.values()) {
            section.keys.keySet().forEach(key -> all.add(section.line("<" + section.named + ">", key.replace("[*]", "[0]"))));
        }
        return all.toString();
    }
}
