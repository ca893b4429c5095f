package dev.hadron;

import java.util.regex.Pattern;

/**
 * The rules of an id {@code namespace:name}, as definitions and hosts have it (R15.5): namespace is one or more parts of
 * {@code [a-z][a-z0-9_-]*} joined by dots, name is {@code [a-z][a-z0-9_.-]*}, and the whole has 128 characters at most.
 */
public final class SourceId {

    private static final int MAX_LENGTH = 128;
    private static final String PART = "[a-z][a-z0-9_-]*";
    private static final Pattern ID = Pattern.compile(PART + "(?:\\." + PART + ")*:[a-z][a-z0-9_.-]*");

    private SourceId() {
    }

    /** Whether {@code text} is a well-formed id. */
    public static boolean isValid(String text) {
        return text.length() <= MAX_LENGTH && ID.matcher(text).matches();
    }

    /**
     * Answers {@code text} if it is well-formed.
     *
     * @param what what the id names, for the message: "definition" or "host"
     * @throws ProcessException {@code INVALID} where it is not
     */
    public static String check(String what, String text) {
        if (text == null || !isValid(text)) {
            throw new ProcessException(ErrorKind.INVALID, "not a " + what + " id: '" + text
                    + "'; an id reads namespace:name in lower case, for example app.workers:handler");
        }
        return text;
    }
}
