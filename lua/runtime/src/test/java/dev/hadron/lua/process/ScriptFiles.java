package dev.hadron.lua.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The scripts in the folders of the tests' resources. */
final class ScriptFiles {

    private static final Path RESOURCES = Path.of("src/test/resources");

    private ScriptFiles() {
    }

    /** Those of a folder, without those of the folders in it, in the order of their names. */
    static List<Path> of(String folder) {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".lua")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is before {@code .lua}. */
    static String name(Path file) {
        return file.getFileName().toString().replace(".lua", "");
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
