package dev.hadron.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every program works on Erlang, where that is installed. */
class ErlangSmokeTest {

    @Test
    void everyProgramWorksOnErlang(@TempDir Path folder) throws Exception {
        assumeTrue(ErlangRun.version() != null, "Erlang is not installed, so its programs are NOT tested");
        List<String> compile = new ArrayList<>(List.of("erlc", "-Werror", "-o", folder.toString()));
        try (var sources = Files.list(Path.of("src/main/erlang"))) {
            sources.map(Path::toString).forEach(compile::add);
        }
        run(compile);
        List<String> smoke = new ArrayList<>(List.of("erl", "-noshell"));
        smoke.addAll(ErlangRun.flags());
        smoke.addAll(List.of("-pa", folder.toString(), "-s", "bench", "smoke", "-extra"));
        for (String program : ErlangRun.PROGRAMS) {
            smoke.addAll(List.of(program, Long.toString(Table.entry(program).tiny())));
        }
        assertThat(run(smoke).lines()).as("programs that say that they work").hasSize(ErlangRun.PROGRAMS.size());
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("exit code of %s, which printed:%n%s", command, output).isZero();
        return output;
    }
}
