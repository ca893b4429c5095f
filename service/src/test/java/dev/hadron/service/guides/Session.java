package dev.hadron.service.guides;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page shows of a terminal: commands that begin with {@code $ curl}, each with what it prints. */
record Session(String page, List<Step> steps) {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    /** One command and its output; the line is the command's, from 1. */
    record Step(int line, List<String> words, String output) {

        /** The word behind an option, null where the option is missing. */
        String option(String option) {
            int at = words.indexOf(option);
            return at < 0 ? null : words.get(at + 1);
        }

        String method() {
            String method = option("-X");
            return method != null ? method : body() != null ? "POST" : "GET";
        }

        /** What is sent, null where nothing is. */
        String body() {
            return option("--json") != null ? option("--json") : option("-d");
        }

        /** The type of what is sent. */
        String type() {
            return option("--json") != null ? "application/json" : option("-H").replace("Content-Type: ", "");
        }

        /** The path and query, for the page's own host and port. */
        String path() {
            return words.stream().filter(word -> word.startsWith("localhost:8080/")).findFirst().orElseThrow()
                    .substring("localhost:8080".length());
        }
    }

    /** The commands of a page; what is piped into something else is left to other tests. */
    static Session of(String page) {
        List<Step> steps = new ArrayList<>();
        List<String> lines = lines(page);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("$ curl") && !lines.get(i).contains(" | ")) {
                int end = i + 1;
                while (!lines.get(end).startsWith("$ ") && !lines.get(end).startsWith("```")) {
                    end++;
                }
                steps.add(new Step(i + 1, words(lines.get(i)), String.join("\n", lines.subList(i + 1, end))));
            }
        }
        return new Session(page, steps);
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(command); word.find();) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3));
        }
        return words;
    }

    private static List<String> lines(String page) {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("mvnw"))) {
            root = root.getParent();
        }
        try {
            return Files.readAllLines(root.resolve(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
