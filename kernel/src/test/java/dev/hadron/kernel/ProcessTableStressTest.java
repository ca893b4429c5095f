package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;

/** Processes come and go while others look them up and list them: who stays is always found, always listed, and once. */
@Tag("stress")
@Tag("R4.2")
@Tag("R15.2")
class ProcessTableStressTest {

    private static final int STAYING = 300;
    private static final int RACERS = 4;

    private final List<Pid> staying = new ArrayList<>();

    @Test
    void whoStaysIsAlwaysFoundAndListedOnce() {
        TestDefinitions definitions = new TestDefinitions().behavior("t:deaf", (self, a) -> TestNode.deaf());
        try (TestNode node = TestNode.of(2, definitions); Racers racers = new Racers(RACERS)) {
            SplittableRandom random = new SplittableRandom(1);
            for (int i = 0; i < STAYING; i++) {
                staying.add(node.spawn("t:deaf"));
                for (int n = random.nextInt(5); n > 0; n--) {
                    node.processes.terminate(node.spawn("t:deaf"));
                }
            }
            BooleanSupplier goOn = Racers.during(1_500);
            racers.race(number -> {
                while (goOn.getAsBoolean()) {
                    switch (number) {
                        case 0, 1 -> comeAndGo(node);
                        case 2 -> find(node);
                        default -> list(node);
                    }
                }
            });
        }
    }

    private static void comeAndGo(TestNode node) {
        List<Pid> some = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            some.add(node.spawn("t:deaf"));
        }
        for (Pid pid : some) {
            Pid parsed = Pid.parse(pid.toString());
            assertThat(node.kernel.find(parsed)).isNotNull();
            node.processes.terminate(parsed);
            Racers.succeeds(() -> node.processes.send(parsed, "late"), ErrorKind.NOT_FOUND);
            assertThat(node.kernel.find(parsed)).isNull();
        }
    }

    private void find(TestNode node) {
        for (Pid pid : staying) {
            assertThat(node.kernel.find(Pid.parse(pid.toString())).pid()).isEqualTo(pid);
        }
    }

    /** Goes through all pages: in ascending order, with everybody who stays. */
    private void list(TestNode node) {
        List<Pid> listed = new ArrayList<>();
        for (long after = 0; after != ProcessPage.NO_MORE;) {
            ProcessPage page = node.kernel.inspector().processes(TestNode.HOST, "t:deaf", 37, after);
            page.items().forEach(item -> listed.add(item.pid()));
            after = page.next();
        }
        for (int i = 1; i < listed.size(); i++) {
            assertThat(listed.get(i).serial()).isGreaterThan(listed.get(i - 1).serial());
        }
        assertThat(listed).containsAll(staying);
    }
}
