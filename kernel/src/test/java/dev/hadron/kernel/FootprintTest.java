package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A million idle processes live in half a gigabyte. */
@Tag("stress")
class FootprintTest {

    private static final int GOAL = 200;

    @Test
    void aMillionIdleProcessesFitIntoHalfAGigabyte() throws Exception {
        String output = run("-Xmx512m", Footprint.class.getName());
        Matcher result = Pattern.compile(Pattern.quote(Footprint.RESULT) + "(\\d+)").matcher(output);
        assertThat(result.find()).as("a result in:%n%s", output).isTrue();
        System.out.println(output.lines().filter(line -> line.startsWith(Footprint.RESULT)).findFirst().orElseThrow());
        assertThat(Integer.parseInt(result.group(1))).isLessThanOrEqualTo(GOAL);
    }

    private static String run(String option, String main) throws IOException, InterruptedException {
        java.lang.Process java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), option,
                "-cp",
                System.getProperty("java.class.path"), main).redirectErrorStream(true).start();
        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor()).as("exit code, with the output:%n%s", output).isZero();
        return output;
    }
}
