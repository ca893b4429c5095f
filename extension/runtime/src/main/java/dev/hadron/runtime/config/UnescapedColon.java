package dev.hadron.runtime.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Knows a line {@code quarkus.hadron.host."app:processes".max-processes=10}, whose colon is not escaped: the key then ends
 * at the colon, and the rest of the line is its value.
 */
final class UnescapedColon {

    private static final Pattern KEY = Pattern.compile("(host|policy|scope|role|service|supervisor)\\.\"?([^\":]+)");
    private static final Pattern VALUE = Pattern.compile("\\s*([^\"=\\s]+?)\"?\\.([a-z0-9.\\[\\]-]+)\\s*[=:]\\s*(.*)");

    private UnescapedColon() {
    }

    /** The line as it should read, null where this is another mistake. */
    static @Nullable String mended(Given given) {
        Matcher key = KEY.matcher(given.key());
        if (given.value() == null || !key.matches()) {
            return null;
        }
        Matcher rest = VALUE.matcher(given.value());
        if (!rest.matches()) {
            return null;
        }
        Section section = Section.of(key.group(1));
        return section == null ? null : section.line(key.group(2) + ":" + rest.group(1), rest.group(2)) + "=" + rest.group(3);
    }
}
