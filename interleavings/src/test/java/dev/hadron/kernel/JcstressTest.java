package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openjdk.jcstress.JCStress;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;

/**
 * Runs the jcstress tests of this package, each in JVMs of its own, and shows each as a test. It fails where an outcome was
 * forbidden, a run broke off, or one did not run at all.
 */
class JcstressTest {

    /** A test with fewer samples than these has hardly run, however busy the machine is. */
    private static final long FEWEST_SAMPLES = 10;
    private static final String MODE = System.getProperty("jcstress.mode", "gate");

    @TestFactory
    Stream<DynamicTest> onlyAllowedOutcomes() throws Exception {
        Options options = new Options(arguments().toArray(String[]::new));
        assertThat(options.parse()).as("jcstress knows its options").isTrue();
        JCStress jcstress = new JCStress(options);
        assertThat(jcstress.getTests()).as("jcstress tests").isNotEmpty();
        try {
            jcstress.run();
        } catch (AssertionError failures) {
            // each is told by the test that it belongs to
        }
        Map<String, List<TestResult>> results = results(options.getResultFile());
        return jcstress.getTests().stream().map(name -> DynamicTest.dynamicTest(name.substring(name.lastIndexOf('.') + 1),
                () -> check(results.getOrDefault(name, List.of()))));
    }

    private static void check(List<TestResult> runs) {
        assertThat(runs).as("runs").isNotEmpty();
        for (TestResult run : runs) {
            assertThat(run.status()).as("how it ran, %s, %s", run.getMessages(), run.getVmErr()).isEqualTo(Status.NORMAL);
            assertThat(run.grading().failureMessages).as("outcomes of %s", run.getConfig()).isEmpty();
            assertThat(run.grading().isPassed).as("passed").isTrue();
        }
        assertThat(runs.stream().mapToLong(TestResult::getTotalCount).sum()).as("samples")
                .isGreaterThan(MODE.equals("sanity") ? 0 : FEWEST_SAMPLES);
    }

    private static Map<String, List<TestResult>> results(String file) throws IOException, ClassNotFoundException {
        assertThat(Path.of(file)).as("the results of jcstress, which it writes where it has run").exists();
        InProcessCollector results = new InProcessCollector();
        DiskReadCollector reader = new DiskReadCollector(file, results);
        reader.dump();
        reader.close();
        Files.delete(Path.of(file));
        return results.getTestResults().stream().collect(Collectors.groupingBy(TestResult::getName));
    }

    /**
     * The gate's own mode: one JVM for each test, whose compilers order what they may in random ways. (A run in the mode
     * {@code sanity} takes one sample of each, which would show no race.)
     */
    private static List<String> arguments() {
        List<String> arguments = new ArrayList<>(
                List.of("-r", "results", "-t", System.getProperty("jcstress.tests", ".*"), "-m"));
        arguments.addAll(MODE.equals("gate")
                ? List.of("quick", "-sc", "false", "-iters", "2", "-time", "200", "-jvmArgs",
                        "-XX:+UnlockDiagnosticVMOptions -XX:+StressLCM -XX:+StressGCM")
                : List.of(MODE));
        return arguments;
    }
}
