package dev.hadron.testkit;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Random sequences of calls are made on a kernel and on a model of the contract; after each step everything that can be seen of
 * both is compared. {@code -Dhadron.model.seed=…} runs the sequence of one seed alone, and {@code -Dhadron.model.sequences=…}
 * another number of them.
 */
@Tag("stress")
@Tag("R2.1")
@Tag("R2.2")
@Tag("R2.3")
@Tag("R2.5")
@Tag("R3.1")
@Tag("R3.2")
@Tag("R4.1")
@Tag("R4.2")
@Tag("R4.3")
@Tag("R4.4")
@Tag("R5.1")
@Tag("R5.3")
@Tag("R6.1")
@Tag("R6.2")
@Tag("R6.3")
@Tag("R6.4")
@Tag("R6.5")
@Tag("R6.6")
@Tag("R6.7")
@Tag("R8.1")
@Tag("R8.2")
@Tag("R8.3")
@Tag("R8.4")
@Tag("R9")
@Tag("R10.1")
@Tag("R10.2")
@Tag("R11.3")
@Tag("R11.4")
@Tag("R12.1")
@Tag("R12.2")
class ModelTest {

    private static final int STEPS = 50;

    @ParameterizedTest
    @CsvSource({ "1, 10000", "2, 3000" })
    void theKernelDoesWhatTheContractSays(int loops, int sequences) {
        Long only = Long.getLong("hadron.model.seed");
        int count = only != null ? 1 : Integer.getInteger("hadron.model.sequences", sequences);
        long first = only != null ? only : 1;
        long began = System.nanoTime();
        int steps = 0;
        for (long seed = first; seed < first + count; seed++) {
            Sequence.Result result = Sequence.generate(seed, loops, STEPS);
            steps += result.steps().size();
            if (result.wrong() != null) {
                throw new AssertionError(explain(seed, loops, result));
            }
        }
        System.out.printf("ModelTest: %d sequences of %d steps on %d loop(s), %d steps in all, in %d ms%n", count, STEPS, loops,
                steps, (System.nanoTime() - began) / 1_000_000);
    }

    private static String explain(long seed, int loops, Sequence.Result failed) {
        long seedOfKernel = seed;
        Sequence.Result shrunk = new Shrinker(steps -> Sequence.run(seedOfKernel, loops, steps), failed).shrink();
        return "seed " + seed + " on " + loops + " loop(s) fails after " + failed.steps().size() + " steps: " + failed.wrong()
                + "\nShrunk to " + shrunk.steps().size() + " steps: " + shrunk.wrong() + "\n" + print(shrunk.steps())
                + "\nAgain: -Dtest=ModelTest -Dhadron.model.seed=" + seed;
    }

    private static String print(List<Step> steps) {
        return steps.stream().map(step -> "  " + step).collect(Collectors.joining("\n"));
    }
}
