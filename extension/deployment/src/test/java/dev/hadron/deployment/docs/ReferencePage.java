package dev.hadron.deployment.docs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.hadron.deployment.HadronBuildTimeConfig;
import dev.hadron.deployment.docs.ConfigurationModel.Key;
import dev.hadron.runtime.config.HadronRuntimeConfig;

/** Writes the reference of configuration keys: a table for each thing that has keys, in the order of their declaration. */
final class ReferencePage {

    private static final String PREFIX = "quarkus.hadron.";
    private static final Map<String, String> TYPES = Map.of("int", "whole number", "double", "number", "string", "text",
            "boolean", "`true` or `false`", "Duration", "duration", "MemorySize", "bytes, with `K`, `M` or `G`",
            "list of string",
            "texts, separated by commas");
    private static final Map<String, String> OTHER_EXTENSIONS = Map.of("lua", "dev.hadron.lua.runtime.LuaConfig");

    private static final String HEAD = """
            # Which configuration keys are there?

            <!-- Written by the build from the javadoc of the configuration interfaces (ReferencePageTest). Change it there. -->

            Every key begins with `quarkus.hadron.`. One that Hadron does not know fails the start, as does a value that cannot be
            read; the message names all mistakes, each with what would be right.

            **Ids and names** stand in quotes, and in a `.properties` file their colon is written `\\:`, for an unescaped one ends the key:

            ```properties
            quarkus.hadron.host."app\\:processes".max-processes=1000
            quarkus.hadron.host."app\\:processes".overflow=drop-oldest
            ```

            **Durations** are numbers with units (`h m s ms us ns`) and no spaces: `10s`, `200us`, `1m30s`. A number without a unit is a
            mistake, and so is `PT10S`.

            **Environment variables** override keys that `application.properties` has; each character that is neither a letter nor a digit
            becomes an underscore: `QUARKUS_HADRON_HOST__APP_PROCESSES__MAX_PROCESSES`. They declare nothing new.

            🔒 is fixed when the application is built; everything else is read when it starts.
            """;

    private ReferencePage() {
    }

    static String of(ConfigurationModel model) {
        StringBuilder page = new StringBuilder(HEAD);
        sections(model.keys).forEach((word, keys) -> section(page, model, word, keys));
        return page.toString();
    }

    /** The keys by the word behind the prefix; those that stand by themselves have none. */
    private static Map<String, List<Key>> sections(List<Key> keys) {
        Map<String, List<Key>> sections = new LinkedHashMap<>();
        keys.stream().sorted(Comparator.comparing(Key::buildTime)).forEach(key -> {
            String rest = key.name().substring(PREFIX.length());
            String word = rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : "";
            sections.computeIfAbsent(word, first -> new ArrayList<>()).add(key);
        });
        return sections;
    }

    private static void section(StringBuilder page, ConfigurationModel model, String word, List<Key> keys) {
        page.append("\n## ").append(word.isEmpty() ? "The kernel" : "`" + word + "`").append("\n\n");
        if (!word.isEmpty()) {
            Class<?> root = keys.stream().allMatch(Key::buildTime) ? HadronBuildTimeConfig.class : HadronRuntimeConfig.class;
            String element = OTHER_EXTENSIONS.getOrDefault(word, root.getName() + "." + word);
            String text = model.description(element);
            page.append(wrapped(text.endsWith(".") ? text : text + ".")).append("\n\n");
        }
        page.append("| key | value | default | what it is |\n|---|---|---|---|\n");
        for (Key key : keys) {
            page.append("| `").append(key.name()).append(key.buildTime() ? "` 🔒" : "`").append(" | ").append(value(key))
                    .append(" | ").append(key.byDefault() == null ? "none" : "`" + key.byDefault() + "`").append(" | ")
                    .append(key.description()).append(" |\n");
        }
    }

    private static String value(Key key) {
        if (!key.values().isEmpty()) {
            return key.values().stream().map(value -> "`" + value + "`").collect(Collectors.joining(", "));
        }
        String type = TYPES.get(key.type());
        if (type == null) {
            throw new AssertionError(key.name() + " is of type " + key.type() + ", for which the reference has no word");
        }
        return type;
    }

    /** A paragraph as lines of the width of the other pages. */
    private static String wrapped(String text) {
        StringBuilder lines = new StringBuilder();
        int width = 0;
        for (String word : text.split(" ")) {
            if (width > 0 && width + 1 + word.length() > 140) {
                lines.append('\n');
                width = 0;
            }
            lines.append(width > 0 ? " " : "").append(word);
            width += word.length() + (width > 0 ? 1 : 0);
        }
        return lines.toString();
    }
}
