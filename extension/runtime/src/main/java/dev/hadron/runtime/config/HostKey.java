package dev.hadron.runtime.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** A key of a host, taken apart: {@code host."<id>".<key>}, or without quotes where the id has no dot. */
record HostKey(String id, String key) {

    private static final Pattern QUOTED = Pattern.compile("host\\.\"([^\"]*)\"\\.(.+)");
    private static final Pattern PLAIN = Pattern.compile("host\\.([^\".]+)\\.(.+)");

    /** Takes a key without the prefix apart, null where it has another form. */
    static @Nullable HostKey parse(String key) {
        Matcher quoted = QUOTED.matcher(key);
        if (quoted.matches()) {
            return new HostKey(quoted.group(1), quoted.group(2));
        }
        Matcher plain = PLAIN.matcher(key);
        return plain.matches() ? new HostKey(plain.group(1), plain.group(2)) : null;
    }
}
