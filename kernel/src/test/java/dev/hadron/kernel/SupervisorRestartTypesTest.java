package dev.hadron.kernel;

import static dev.hadron.kernel.Supervised.child;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Consumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.hadron.supervisor.ChildState;
import dev.hadron.supervisor.Restart;
import dev.hadron.supervisor.Supervisor;

/** Each restart type after each kind of end. */
class SupervisorRestartTypesTest {

    enum End {
        NORMAL(test -> test.end("a")),
        CRASH(test -> test.crash("a")),
        TERMINATED(test -> test.node.processes.terminate(test.pids.get("a"))),
        CANCELED(test -> test.node.processes.cancel(test.pids.get("a"))),
        DEADLINE(test -> {
            test.deaf.add("a");
            test.node.processes.cancel(test.pids.get("a"), Duration.ofMillis(1));
        });

        private final Consumer<Supervised> how;

        End(Consumer<Supervised> how) {
            this.how = how;
        }
    }

    @ParameterizedTest
    @CsvSource({
            "PERMANENT,NORMAL,BACKING_OFF", "PERMANENT,CRASH,BACKING_OFF", "PERMANENT,TERMINATED,BACKING_OFF",
            "PERMANENT,CANCELED,BACKING_OFF", "PERMANENT,DEADLINE,BACKING_OFF",
            "TRANSIENT,NORMAL,STOPPED", "TRANSIENT,CRASH,BACKING_OFF", "TRANSIENT,TERMINATED,BACKING_OFF",
            "TRANSIENT,CANCELED,STOPPED", "TRANSIENT,DEADLINE,BACKING_OFF",
            "TEMPORARY,NORMAL,STOPPED", "TEMPORARY,CRASH,FAILED", "TEMPORARY,TERMINATED,FAILED",
            "TEMPORARY,CANCELED,STOPPED", "TEMPORARY,DEADLINE,FAILED" })
    void isStartedAgainOrNot(Restart restart, End end, ChildState state) {
        try (Supervised test = new Supervised()) {
            test.start(Supervisor.of("test").withChildren(child("a").withRestart(restart)));
            test.advance(Duration.ofMillis(100));
            assertThat(test.state("a")).isEqualTo(ChildState.RUNNING);

            end.how.accept(test);
            test.advance(Duration.ofMillis(10));
            assertThat(test.state("a")).isEqualTo(state);

            test.journal();
            test.advance(Duration.ofMinutes(10));
            assertThat(test.journal().contains("+a")).isEqualTo(state == ChildState.BACKING_OFF);
            assertThat(test.state("a")).isEqualTo(state == ChildState.BACKING_OFF ? ChildState.RUNNING : state);
            assertThat(test.children.get("a").restarts()).isEqualTo(state == ChildState.BACKING_OFF ? 1 : 0);
        }
    }
}
