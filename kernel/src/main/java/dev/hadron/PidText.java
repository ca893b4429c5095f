package dev.hadron;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a PID, both ways (R1.1). Only the canonical text is read: what it prints parses, and nothing else does. */
final class PidText {

    private static final int DIGITS = 5;
    private static final Pattern TEXT = Pattern
            .compile("\\{((?:[A-Za-z0-9][A-Za-z0-9_.-]*@)?([^|@{}]+))\\|0x([0-9a-f]{" + DIGITS + "}|[1-9a-f][0-9a-f]{5,15})}");

    private PidText() {
    }

    static String print(String origin, long serial) {
        String digits = Long.toHexString(serial);
        return "{" + origin + "|0x" + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits + "}";
    }

    static Pid parse(String text) {
        if (text == null) {
            throw invalid(text);
        }
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches() || !SourceId.isValid(matcher.group(2))) {
            throw invalid(text);
        }
        try {
            return new Pid(matcher.group(1), Long.parseLong(matcher.group(3), 16));
        } catch (NumberFormatException e) {
            throw invalid(text);
        }
    }

    private static ProcessException invalid(String text) {
        return new ProcessException(ErrorKind.INVALID,
                "not a PID: '" + text + "'; a PID reads {host|0x00001}, for example {app:processes|0x00001}");
    }
}
