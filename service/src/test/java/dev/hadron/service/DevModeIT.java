package dev.hadron.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What belongs to dev mode is not in the packaged service. */
class DevModeIT {

    private static final Path LIBRARIES = Path.of("target/quarkus-app/lib/main");

    @Test
    void isNotPackaged() throws IOException {
        assumeTrue(Files.isDirectory(LIBRARIES), "the executable has no folder of libraries");
        try (Stream<Path> files = Files.list(LIBRARIES)) {
            List<String> names = files.map(file -> file.getFileName().toString()).toList();
            assertThat(names).anyMatch(name -> name.startsWith("dev.hadron.quarkus-hadron-"))
                    .noneMatch(name -> name.contains("quarkus-hadron-dev") || name.contains("quarkus-devui"));
        }
    }
}
