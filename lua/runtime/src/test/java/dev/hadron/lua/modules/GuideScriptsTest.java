package dev.hadron.lua.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What pages show of the modules does what they say: the scripts of the folder {@code guides/modules} assert it themselves. */
class GuideScriptsTest {

    private static final Path FOLDER = Path.of("src/test/resources/guides/modules");

    static Stream<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void runToTheirEnd(Path script) throws IOException {
        assertThat(new Script().run(Files.readString(script) + "\nreturn 'all of it'")).isEqualTo("all of it");
    }
}
