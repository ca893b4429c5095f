package dev.hadron.runtime.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.hadron.SourceId;
import dev.hadron.supervisor.Restart;
import dev.hadron.supervisor.RestartStrategy;

/** How the values of services and supervisors are read. */
final class ServiceTexts {

    private static final int LONGEST_NAME = 255;
    private static final Map<String, Restart> RESTARTS = Map.of("permanent", Restart.PERMANENT, "transient",
            Restart.TRANSIENT, "temporary", Restart.TEMPORARY);
    private static final Map<String, RestartStrategy> STRATEGIES = Map.of("one-for-one", RestartStrategy.ONE_FOR_ONE,
            "one-for-all", RestartStrategy.ONE_FOR_ALL, "rest-for-one", RestartStrategy.REST_FOR_ONE);

    static final Reading<String> DEFINITION = text -> id(text, "definition", "app.workers:handler");
    static final Reading<String> HOST = text -> id(text, "host", "app:processes");
    static final Reading<Restart> RESTART = text -> of(RESTARTS, text, "must be permanent, transient or temporary");
    static final Reading<RestartStrategy> STRATEGY = text -> of(STRATEGIES, text,
            "must be one-for-one, one-for-all or rest-for-one");
    static final Reading<Double> FACTOR = text -> number(text, 1, 1_000_000, "must be a number from 1, for example 2");
    static final Reading<Double> JITTER = text -> number(text, 0, Math.nextDown(1.0),
            "must be a number of at least 0 and less than 1, for example 0.1");

    static final Reading<Integer> INTENSITY = text -> {
        try {
            int number = Integer.parseInt(text.trim());
            if (number >= 0 && number < Integer.MAX_VALUE) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, with the numbers that are out of range
        }
        throw new IllegalArgumentException("must be a whole number from 0 to " + (Integer.MAX_VALUE - 1));
    };

    static final Reading<String> NAME = text -> {
        String name = text.trim();
        if (name.length() > LONGEST_NAME || name.startsWith("@") || name.startsWith("{")) {
            throw new IllegalArgumentException(
                    "must be a name of 1 to " + LONGEST_NAME + " characters that begins neither with @ nor with {");
        }
        return name;
    };

    /** Texts separated by commas, trimmed; what follows a backslash stands for itself. */
    static final Reading<List<String>> ARGUMENTS = text -> {
        List<String> all = new ArrayList<>();
        StringBuilder one = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',') {
                all.add(one.toString().trim());
                one.setLength(0);
            } else {
                one.append(c == '\\' && i + 1 < text.length() ? text.charAt(++i) : c);
            }
        }
        all.add(one.toString().trim());
        return all;
    };

    private ServiceTexts() {
    }

    private static String id(String text, String what, String example) {
        if (!SourceId.isValid(text.trim())) {
            throw new IllegalArgumentException(
                    "must be a " + what + " id: namespace:name in lower case, for example " + example);
        }
        return text.trim();
    }

    private static <T> T of(Map<String, T> all, String text, String right) {
        T found = all.get(text.trim());
        if (found == null) {
            throw new IllegalArgumentException(right);
        }
        return found;
    }

    private static double number(String text, double least, double most, String right) {
        try {
            double number = Double.parseDouble(text.trim());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, with the numbers that are out of range
        }
        throw new IllegalArgumentException(right);
    }
}
