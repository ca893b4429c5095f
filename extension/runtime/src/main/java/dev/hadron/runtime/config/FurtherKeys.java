package dev.hadron.runtime.config;

import java.util.Map;

/**
 * Keys under {@code quarkus.hadron.} that another extension brings. A bean of this type makes them known: any key that nobody
 * knows fails the start, as does a value that cannot be read (R15.4).
 */
public interface FurtherKeys {

    /** How the value of each key is read, by the key without {@code quarkus.hadron.}. */
    Map<String, Reading<?>> keys();
}
