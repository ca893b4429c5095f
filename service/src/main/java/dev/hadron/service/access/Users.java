package dev.hadron.service.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The users that configuration declares.
 *
 * @param passwords by the user's name
 * @param roles separated by commas, by the user's name
 * @param plainText whether the passwords are not hashed
 */
record Users(Map<String, String> passwords, Map<String, String> roles, boolean plainText) {

    static final String PREFIX = "quarkus.security.users.embedded.";

    private static final Pattern HASH = Pattern.compile("([0-9a-fA-F]{2})+");

    /** What is wrong with them, each with its key and its mending; empty where all is well. Tells no password. */
    List<String> mistakes() {
        List<String> mistakes = new ArrayList<>();
        new TreeMap<>(passwords).forEach((user, password) -> {
            if (!plainText && !HASH.matcher(password).matches()) {
                mistakes.add(PREFIX + "users.\"" + user + "\": is no hash in hexadecimal digits; make one by"
                        + " printf '%s' '" + user + ":Hadron:<password>' | sha512sum");
            }
        });
        new TreeMap<>(roles).forEach((user, all) -> {
            String key = PREFIX + "roles.\"" + user + "\"=" + all;
            if (!passwords.containsKey(user)) {
                mistakes.add(key + ": there is no user '" + user + "'; "
                        + (passwords.isEmpty() ? "declare it with " + PREFIX + "users.\"" + user + "\""
                                : "the users are " + new TreeMap<>(passwords).keySet()));
            }
            if (Arrays.stream(all.split(",", -1)).anyMatch(role -> role.isEmpty() || !role.equals(role.trim()))) {
                mistakes.add(key + ": must be a list of roles separated by commas, without gaps and without spaces");
            }
        });
        return mistakes;
    }
}
