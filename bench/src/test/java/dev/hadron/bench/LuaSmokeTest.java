package dev.hadron.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import dev.hadron.bench.lua.LuaPrograms;

/** Every script works on the reference implementation, where that is installed. */
class LuaSmokeTest {

    private static final Path FOLDER = Path.of("src/main/resources/lua");

    @Test
    void everyScriptWorksOnTheReference() throws Exception {
        assumeTrue(LuaRun.version() != null, "lua5.4 is not installed, so its programs are NOT tested");
        for (String script : LuaPrograms.SCRIPTS) {
            Process process = new ProcessBuilder("lua5.4", FOLDER.resolve("run.lua").toString(), FOLDER.toString(), script, "2",
                    "1", "3").redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as("exit code of %s, which printed:%n%s", script, output).isZero();
            assertThat(output.lines()).as("measured runs of %s", script).hasSize(3);
        }
    }
}
