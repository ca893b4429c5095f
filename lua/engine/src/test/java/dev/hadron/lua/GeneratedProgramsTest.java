package dev.hadron.lua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;

/**
 * Generated programs print what the reference implementation printed for them; of its answers, digests are recorded. With
 * {@code -Dlua.reference} they are compared as a whole: {@code -Dlua.programs=0-5000} says which seeds; with
 * {@code -Dlua.record} as well, the digests are written anew.
 */
class GeneratedProgramsTest {

    private static final Path RECORDED = Path.of("src/test/resources/generated-programs.txt");
    private static final int PROGRAMS = 400;

    @Test
    void programsPrintWhatTheReferencePrinted() throws IOException {
        List<String> recorded = Files.readAllLines(RECORDED);
        assertThat(recorded).hasSize(PROGRAMS);
        for (int seed = 0; seed < PROGRAMS; seed++) {
            String output = Scripts.run("f.lua", new ProgramGenerator(seed).program(), 1 + seed % 97);
            assertThat(digest(output)).as("output of program " + seed + ":\n" + output).isEqualTo(recorded.get(seed));
        }
        System.out.println("generated programs: " + PROGRAMS + " ran against recorded answers");
    }

    @Test
    void programsPrintWhatTheReferencePrintsNow() throws IOException, InterruptedException {
        if (!Reference.present()) {
            System.out.println("generated programs: not compared with a reference; -Dlua.reference=/usr/bin/lua5.4 does");
            return;
        }
        String[] range = System.getProperty("lua.programs", "0-" + PROGRAMS).split("-");
        StringBuilder digests = new StringBuilder();
        for (int seed = Integer.parseInt(range[0]); seed < Integer.parseInt(range[1]); seed++) {
            String program = new ProgramGenerator(seed).program();
            String answer = Reference.run("f.lua", program);
            digests.append(digest(answer)).append('\n');
            assertThat(Scripts.run("f.lua", program, 1 + seed % 97)).as("program " + seed + ":\n" + program).isEqualTo(answer);
        }
        if (Boolean.getBoolean("lua.record")) {
            Files.writeString(RECORDED, digests);
        }
        System.out.println("generated programs: " + range[0] + " to " + range[1] + " compared with the reference");
    }

    private static String digest(String output) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(output.getBytes(StandardCharsets.ISO_8859_1));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
