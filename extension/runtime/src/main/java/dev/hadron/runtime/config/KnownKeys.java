package dev.hadron.runtime.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** Every key under {@code quarkus.hadron.}, and how its value is read. A key that is not here fails the start (R15.4). */
final class KnownKeys {

    static final String PREFIX = "quarkus.hadron.";
    static final String HOST = "host";

    /** Keys that stand by themselves, without the prefix. */
    static final Map<String, Reading<?>> PLAIN = new LinkedHashMap<>();
    /** Keys of a host, as they follow its id. */
    static final Map<String, Reading<?>> OF_HOST = new LinkedHashMap<>();

    static {
        PLAIN.put("shutdown-timeout", Reading.DURATION);
        PLAIN.put("spin", Reading.DURATION);
        PLAIN.put("health.enabled", Reading.SWITCH);
        PLAIN.put("health.mailbox-share", Reading.SHARE);
        PLAIN.put("health.liveness-timeout", Reading.POSITIVE_DURATION);
        PLAIN.put("metrics.enabled", Reading.SWITCH);
        OF_HOST.put("event-loops", Reading.COUNT);
        OF_HOST.put("max-processes", Reading.COUNT);
        OF_HOST.put("mailbox-capacity", Reading.COUNT);
        OF_HOST.put("overflow", Reading.OVERFLOW);
        OF_HOST.put("slice-messages", Reading.COUNT);
        OF_HOST.put("slice-time", Reading.POSITIVE_DURATION);
    }

    private KnownKeys() {
    }

    /** A host's key as it is written in a {@code .properties} file, where the colon of the id is escaped. */
    static String ofHost(String id, String key) {
        return PREFIX + HOST + ".\"" + id.replace(":", "\\:") + "\"." + key;
    }

    /** All keys, for a reader who has none of them right. */
    static String all() {
        StringJoiner keys = new StringJoiner(", ");
        PLAIN.keySet().forEach(key -> keys.add(PREFIX + key));
        OF_HOST.keySet().forEach(key -> keys.add(ofHost("<host id>", key)));
        return keys.toString();
    }
}
