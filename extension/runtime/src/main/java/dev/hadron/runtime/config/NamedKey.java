package dev.hadron.runtime.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A key of a host, policy, scope or role, taken apart: {@code <word>."<name>".<key>}, or without quotes where there is no
 * dot.
 */
record NamedKey(Section section, String name, String key) {

    private static final Pattern QUOTED = Pattern.compile("([a-z]+)\\.\"([^\"]*)\"\\.(.+)");
    private static final Pattern PLAIN = Pattern.compile("([a-z]+)\\.([^\".]+)\\.(.+)");

    /** Takes a key without the prefix apart, null where it has another form. */
    static @Nullable NamedKey parse(String key) {
        Matcher matcher = QUOTED.matcher(key);
        if (!matcher.matches()) {
            matcher = PLAIN.matcher(key);
            if (!matcher.matches()) {
                return null;
            }
        }
        Section section = Section.of(matcher.group(1));
        return section == null ? null : new NamedKey(section, matcher.group(2), matcher.group(3));
    }
}
