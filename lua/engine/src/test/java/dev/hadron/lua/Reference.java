package dev.hadron.lua;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The reference implementation, where a run names one: {@code -Dlua.reference=/usr/bin/lua5.4}. */
final class Reference {

    private Reference() {
    }

    static boolean present() {
        return !System.getProperty("lua.reference", "").isEmpty();
    }

    /** What it prints for a script, with its error in a last line, as a byte string. */
    static String run(String file, String source) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("lua");
        Path script = directory.resolve(file);
        Path output = directory.resolve("out");
        Path errors = directory.resolve("err");
        try {
            Files.writeString(script, source);
            Process process = new ProcessBuilder(System.getProperty("lua.reference"), file).directory(directory.toFile())
                    .redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(file + ": the reference does not end");
            }
            String error = Files.readString(errors, StandardCharsets.ISO_8859_1);
            int name = error.indexOf(": ");
            String line = error.isEmpty() ? "" : error.substring(name + 2, error.indexOf('\n') + 1);
            return Files.readString(output, StandardCharsets.ISO_8859_1) + line;
        } finally {
            Files.deleteIfExists(script);
            Files.deleteIfExists(output);
            Files.deleteIfExists(errors);
            Files.deleteIfExists(directory);
        }
    }
}
