package dev.hadron.service.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The users that configuration declares.
 *
 * @param passwords by the user's name
 * @param roles separated by commas, by the user's name
 * @param digits how many hexadecimal digits the hash of a password has; 0 where passwords are not hashed
 */
record Users(Map<String, String> passwords, Map<String, String> roles, int digits) {

    static final String PREFIX = "quarkus.security.users.embedded.";

    /**
     * What is wrong with them, each with its key and its mending; empty where all is well. Tells no password. What is no
     * hexadecimal text at all has been refused by Quarkus before.
     */
    List<String> mistakes() {
        List<String> mistakes = new ArrayList<>();
        new TreeMap<>(passwords).forEach((user, password) -> {
            if (digits > 0 && password.length() != digits) {
                mistakes.add(PREFIX + "users.\"" + user + "\": a hash has " + digits + " hexadecimal digits here, not "
                        + password.length() + "; make one of " + user + ":Hadron:<password>");
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
