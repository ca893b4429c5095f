package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import dev.hadron.spi.Program;
import dev.hadron.spi.Progress;

/** How programs that are stepped begin, go on and end. */
class SteppedBodyTest {

    private final List<String> steps = new ArrayList<>();
    private final TestDefinitions definitions = new TestDefinitions();
    private final ManualNode node = ManualNode.of(definitions);

    /** Counts to a number, one step for each. */
    private Program counting(String name, int to) {
        return new Program() {

            private int at;

            @Override
            public Progress step() {
                steps.add(name);
                return ++at == to ? new Progress.Done(at) : Progress.MORE;
            }

            @Override
            public void close() {
                steps.add(name + " closed");
            }
        };
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R4.1")
    void endsWithItsValue() {
        definitions.stepped("t:count", (self, arguments) -> counting("c", 3));

        assertThat(ended("t:count")).isEqualTo(new ExitResult.Value(3));
        assertThat(steps).containsExactly("c", "c", "c", "c closed");
    }

    @Test
    @Tag("R4.1")
    void failsWithWhatItSaysOrThrowsOrItsStartThrows() {
        ProcessException conflict = new ProcessException(ErrorKind.CONFLICT, "said");
        definitions.stepped("t:says", (self, arguments) -> () -> new Progress.Failed(conflict));
        definitions.stepped("t:throws", (self, arguments) -> () -> {
            throw new IllegalStateException("thrown");
        });
        definitions.stepped("t:start", (self, arguments) -> {
            throw new IllegalStateException("in the start");
        });

        assertThat(error("t:says").kind()).isEqualTo(ErrorKind.CONFLICT);
        assertThat(error("t:throws")).hasMessage("thrown");
        assertThat(error("t:start")).hasMessage("in the start");
    }

    @Test
    void othersHaveTheirTurnsBetweenItsSteps() {
        definitions.stepped("t:count", (self, arguments) -> counting((String) arguments[0], 3));
        node.processes.spawn("t:count", ManualNode.HOST, "a");
        node.processes.spawn("t:count", ManualNode.HOST, "b");
        node.run();

        assertThat(steps).containsSubsequence("a", "b", "a", "b", "a", "b");
    }

    @Test
    @Tag("R5.1")
    void isTerminatedBetweenTwoSteps() {
        definitions.stepped("t:spin", (self, arguments) -> new Program() {
            @Override
            public Progress step() {
                steps.add("step");
                if (steps.size() == 5) {
                    self.terminate(self.pid());
                }
                return Progress.MORE;
            }

            @Override
            public void close() {
                steps.add("closed");
            }
        });

        assertThat(error("t:spin").message()).isEqualTo("process terminated");
        assertThat(steps).containsExactly("step", "step", "step", "step", "step", "closed");
    }

    @Test
    @Tag("R10.1")
    void runsSomethingElseFromItsUpgradeOn() {
        definitions.stepped("t:first", (self, arguments) -> new Program() {
            @Override
            public Progress step() {
                return self.upgrade("t:second", "kept");
            }

            @Override
            public void close() {
                steps.add("closed");
            }
        });
        definitions.stepped("t:second", (self, arguments) -> () -> new Progress.Done(arguments[0]));

        assertThat(ended("t:first")).isEqualTo(new ExitResult.Value("kept"));
        assertThat(steps).containsExactly("closed");
    }

    @Test
    void isSteppedAgainWhenItsOwnWorkHasRun() {
        CompletableFuture<Runnable> work = new CompletableFuture<>();
        definitions.stepped("t:waits", (self, arguments) -> {
            work.complete(() -> self.executor().execute(() -> steps.add("work")));
            return () -> steps.isEmpty() ? Progress.WAITING : new Progress.Done(null);
        });
        Pid pid = node.spawn("t:waits");
        CompletableFuture<ProcessEvent.Exit> end = node.watch(pid);
        assertThat(end).isNotDone();
        work.join().run();
        node.run();

        assertThat(end).isDone();
    }

    private ExitResult ended(String definition) {
        Pid pid = node.processes.spawn(definition, ManualNode.HOST);
        CompletableFuture<ProcessEvent.Exit> end = node.watch(pid);
        return end.join().result();
    }

    private ProcessException error(String definition) {
        return ((ExitResult.Failure) ended(definition)).error();
    }
}
