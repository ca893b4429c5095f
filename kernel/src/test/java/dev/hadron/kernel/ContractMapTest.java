package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The map from the rules of the contract to their tests is whole and true: {@code docs/reference-contract.md}. */
class ContractMapTest {

    private static final Pattern ROW = Pattern.compile("^\\| (R\\d+(?:\\.\\d+)?) \\|.*\\| ([^|]*) \\|$", Pattern.MULTILINE);
    private static final Pattern TEST = Pattern.compile("`(\\w+)`");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"(R\\d+(?:\\.\\d+)?)\"\\)");
    private static final String NOT_BUILT = "not built yet";
    /** How many numbered parts each rule has; 0 for one that is not divided. */
    private static final int[] PARTS = { 3, 5, 6, 4, 4, 7, 0, 7, 0, 3, 5, 2, 5, 0, 6 };

    private final Path root = root();
    private final Map<String, String> documented = documented();
    private final Map<String, Set<String>> tagged = tagged();

    @Test
    void everyRuleIsInTheMap() {
        Set<String> rules = new TreeSet<>();
        for (int rule = 1; rule <= PARTS.length; rule++) {
            int parts = PARTS[rule - 1];
            for (int part = 1; part <= parts; part++) {
                rules.add("R" + rule + "." + part);
            }
            if (parts == 0) {
                rules.add("R" + rule);
            }
        }
        assertThat(documented.keySet()).containsAll(rules);
    }

    @Test
    void everyRuleThatIsBuiltHasATest() {
        documented.forEach((rule, shownBy) -> {
            if (!shownBy.contains(NOT_BUILT)) {
                assertThat(tests(shownBy)).as("tests of %s", rule).isNotEmpty();
            }
        });
    }

    @Test
    void everyTestInTheMapIsTaggedWithItsRule() {
        documented.forEach((rule, shownBy) -> assertThat(tagged.getOrDefault(rule, Set.of()))
                .as("classes with a test tagged %s", rule).containsAll(tests(shownBy)));
    }

    @Test
    void everyTaggedTestIsInTheMap() {
        tagged.forEach((rule, classes) -> assertThat(tests(documented.getOrDefault(rule, "")))
                .as("tests of %s in the map", rule).containsAll(classes));
    }

    private static Set<String> tests(String shownBy) {
        Set<String> tests = new TreeSet<>();
        for (Matcher test = TEST.matcher(shownBy); test.find();) {
            tests.add(test.group(1));
        }
        return tests;
    }

    private Map<String, String> documented() {
        Map<String, String> rows = new TreeMap<>();
        for (Matcher row = ROW.matcher(read(root.resolve("docs/reference-contract.md"))); row.find();) {
            rows.put(row.group(1), row.group(2));
        }
        return rows;
    }

    private Map<String, Set<String>> tagged() {
        Map<String, Set<String>> byRule = new TreeMap<>();
        for (String module : new String[] { "kernel", "testkit", "extension", "lua", "service", "interleavings" }) {
            try (Stream<Path> files = Files.walk(root.resolve(module))) {
                files.filter(file -> file.toString().contains("src/test/java") && file.toString().endsWith(".java"))
                        .forEach(file -> tags(file, byRule));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return byRule;
    }

    private static void tags(Path file, Map<String, Set<String>> byRule) {
        String name = file.getFileName().toString().replace(".java", "");
        for (Matcher tag = TAG.matcher(read(file)); tag.find();) {
            byRule.computeIfAbsent(tag.group(1), rule -> new TreeSet<>()).add(name);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path path = Path.of("").toAbsolutePath();
        while (!Files.exists(path.resolve("mvnw"))) {
            path = path.getParent();
        }
        return path;
    }
}
