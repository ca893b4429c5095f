package dev.hadron.lua.deployment.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Processes;
import dev.hadron.lua.runtime.Scripts;
import io.quarkus.test.QuarkusUnitTest;

class DirectoryTest {

    private static final Path DIRECTORY = Path.of("target/scripts-of-a-test").toAbsolutePath();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Applications
            .of(Map.of("app/over.lua", "return function() return 'built in' end"), """
                    quarkus.hadron.lua.directory=%s
                    quarkus.hadron.lua.watch=true
                    """.formatted(DIRECTORY)).setBeforeAllCustomizer(() -> {
                write("app/over.lua", "return function() return 'from the folder' end");
                write("app/one.lua", "return function() return 1 end");
                delete("app/two.lua");
            });

    @Inject
    Processes processes;
    @Inject
    Scripts scripts;

    @Test
    void isReadAtTheStartAndWatched() {
        assertThat(run("app:over")).isEqualTo("from the folder");
        assertThat(run("app:one")).isEqualTo(1L);
        write("app/one.lua", "return (");
        write("app/two.lua", "return function() return 2 end");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(scripts.script("app:two")).isNotNull());
        assertThat(run("app:one")).isEqualTo(1L);
        assertThat(run("app:two")).isEqualTo(2L);
        write("app/one.lua", "return function() return 1 + 10 end");
        delete("app/over.lua");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(run("app:one")).isEqualTo(11L);
            assertThat(run("app:over")).isEqualTo("built in");
        });
    }

    private Object run(String id) {
        return processes.exec(id, "app:processes").await().atMost(Duration.ofSeconds(30));
    }

    private static void write(String path, String source) {
        try {
            Path file = DIRECTORY.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(String path) {
        try {
            Files.deleteIfExists(DIRECTORY.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
