package dev.hadron.runtime.config;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.hadron.SourceId;

/** Finds the key that a misspelt one was probably meant to be. */
final class Nearest {

    /** Something that begins like a host's key: a first word, an id with its colon, quoted or not, and a last word. */
    private static final Pattern LIKE_HOST = Pattern.compile("([^.\"]+)\\.\"?([^\"]*:[^\".]*)\"?\\.([^\"]+)");

    private Nearest() {
    }

    /** The nearest key, whole and as a {@code .properties} file writes it; null where none is near. */
    static @Nullable String key(String key) {
        Matcher host = LIKE_HOST.matcher(key);
        if (host.matches() && SourceId.isValid(host.group(2)) && distance(host.group(1), KnownKeys.HOST) <= 2) {
            String member = among(host.group(3), KnownKeys.OF_HOST.keySet());
            return member == null ? null : KnownKeys.ofHost(host.group(2), member);
        }
        String plain = among(key, KnownKeys.PLAIN.keySet());
        return plain == null ? null : KnownKeys.PREFIX + plain;
    }

    private static @Nullable String among(String word, Collection<String> keys) {
        String nearest = null;
        int least = Math.max(2, word.length() / 2) + 1;
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
