package dev.hadron.lua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Scripts by chapter of the manual print what the reference implementation printed for them, whatever the budget of a
 * step. With {@code -Dlua.reference} the recorded answers are checked against it again; with {@code -Dlua.record} as well,
 * they are written anew.
 */
class ConformanceTest {

    private static final Path ROOT = Path.of("src/test/resources");
    private static int ran;

    @TestFactory
    Stream<DynamicTest> scriptsPrintWhatTheReferencePrints() throws IOException {
        return tests("conformance", new int[] { 1, 7, 100_000 });
    }

    @TestFactory
    Stream<DynamicTest> mistakesAreReportedAsByTheReference() throws IOException {
        return tests("syntax", new int[] { 1000 });
    }

    @AfterAll
    static void report() {
        System.out.println("conformance: " + ran + " scripts ran" + (Reference.present() ? ", reference checked" : ""));
    }

    private static Stream<DynamicTest> tests(String folder, int[] budgets) throws IOException {
        List<Path> scripts;
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            scripts = files.filter(file -> file.toString().endsWith(".lua")).sorted().toList();
        }
        assertThat(scripts).as("scripts in " + folder).hasSizeGreaterThan(30);
        return scripts.stream()
                .map(script -> DynamicTest.dynamicTest(ROOT.relativize(script).toString(), () -> check(script, budgets)));
    }

    private static void check(Path script, int[] budgets) throws IOException, InterruptedException {
        String source = Files.readString(script);
        String file = script.getFileName().toString();
        Path recorded = script.resolveSibling(file.replace(".lua", ".out"));
        if (Reference.present()) {
            String answer = Reference.run(file, source);
            if (Boolean.getBoolean("lua.record")) {
                Files.writeString(recorded, answer, StandardCharsets.ISO_8859_1);
            }
            assertThat(Files.readString(recorded, StandardCharsets.ISO_8859_1)).as("recorded answer").isEqualTo(answer);
        }
        String expected = Files.readString(recorded, StandardCharsets.ISO_8859_1);
        for (int budget : budgets) {
            assertThat(Scripts.run(file, source, budget)).as("with a budget of " + budget).isEqualTo(expected);
        }
        ran++;
    }
}
