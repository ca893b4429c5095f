package dev.hadron.runtime.config;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * One key as somebody has given it.
 *
 * @param name its whole name, with the prefix
 * @param value its value as a text, null or empty where it has none
 * @param environment whether only the environment gives it, where all punctuation of a name has become the underscore
 */
record Given(String name, @Nullable String value, boolean environment) {

    /** The name without the prefix. */
    String key() {
        return name.substring(KnownKeys.PREFIX.length());
    }

    /** The name of the environment variable that stands for a key: each character of punctuation has become an underscore. */
    static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** The name as its giver wrote it. */
    String shown() {
        return environment ? variable(name) : name;
    }
}
