package dev.hadron.runtime.config;

import java.util.Collection;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Finds the key that a misspelt one was probably meant to be. */
final class Nearest {

    /** Something like a key of a name: a first word, a name, quoted or with a colon or of one word, and the rest. */
    private static final Pattern NAMED = Pattern.compile("([^.\"]+)\\.(?:\"([^\"]+)\"|([^\"]*:[^\".]*)|([^\".]+))\\.([^\"]+)");

    private Nearest() {
    }

    /** The nearest key, whole and as a {@code .properties} file writes it; null where none is near. */
    static @Nullable String key(String key, KnownKeys keys) {
        Matcher named = NAMED.matcher(key);
        Section section = named.matches() ? section(named.group(1)) : null;
        if (section != null) {
            String name = Stream.of(2, 3, 4).map(named::group).filter(Objects::nonNull).findFirst().orElse("");
            String member = among(Section.general(named.group(5)), section.keys.keySet());
            if (section.isValid(name)) {
                return member == null ? null : section.line(name, withIndex(member, named.group(5)));
            }
        }
        String plain = among(key, keys.plain().keySet());
        return plain == null ? null : KnownKeys.PREFIX + plain;
    }

    private static @Nullable Section section(String word) {
        String nearest = among(word, Stream.of(Section.values()).map(section -> section.word).toList());
        return nearest == null ? null : Section.of(nearest);
    }

    /** A key with the index that the given one has; the first, where it has none. */
    private static String withIndex(String key, String given) {
        Matcher index = Pattern.compile("\\[(\\d+)]").matcher(given);
        return key.replace("*", index.find() ? index.group(1) : "0");
    }

    private static @Nullable String among(String word, Collection<String> keys) {
        return within(Math.max(2, word.length() / 2), word, keys);
    }

    /** The name that a misspelt one was probably meant to be; null where none is near. Names are more alike than keys. */
    static @Nullable String name(String word, Collection<String> names) {
        return within(Math.max(1, word.length() / 3), word, names);
    }

    private static @Nullable String within(int most, String word, Collection<String> keys) {
        String nearest = null;
        int least = most + 1;
        for (String key : keys) {
            int distance = distance(word, key);
            if (distance < least) {
                least = distance;
                nearest = key;
            }
        }
        return nearest;
    }

    /** How many characters must be put in, taken out or replaced to make one word of the other. */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
