package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two processes on two loops link, unlink and die, and their signals arrive one by one, in every order there is: at rest both
 * are of one mind, who holds a link when the other dies is told once, and nobody else is.
 */
@Tag("stress")
@Tag("R6.1")
@Tag("R6.3")
@Tag("R6.5")
class RelationModelTest {

    private static final int CALLS = 5;

    /** What was chosen at each step, of how many. */
    private final Deque<int[]> path = new ArrayDeque<>();
    private int orders;

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void bothSidesAgreeAfterEveryOrder(boolean trapping) {
        Logger.getLogger(Process.class.getName()).setLevel(Level.OFF);
        try {
            RelationModel model = new RelationModel(trapping);
            do {
                run(model);
                orders++;
            } while (advance());
        } finally {
            Logger.getLogger(Process.class.getName()).setLevel(null);
        }
        assertThat(orders).as("orders tried").isGreaterThan(1_000);
    }

    /** Runs one order: as the path says, and past its end always by the first choice, which is added to it. */
    private void run(RelationModel model) {
        model.begin();
        List<String> trace = new ArrayList<>();
        Iterator<int[]> known = new ArrayList<>(path).iterator();
        int calls = 0;
        for (List<RelationModel.Step> steps = model.steps(true); !steps.isEmpty(); steps = model.steps(calls < CALLS)) {
            RelationModel.Step step = steps.get(known.hasNext() ? known.next()[0] : first(steps.size()));
            trace.add(step.name());
            calls += step.isCall() ? 1 : 0;
            step.work().run();
            if (model.wrong() != null) {
                break;
            }
        }
        String wrong = model.wrongAtRest();
        if (wrong != null) {
            throw new AssertionError(wrong + " after " + trace);
        }
    }

    private int first(int of) {
        path.addLast(new int[] { 0, of });
        return 0;
    }

    /** Goes to the next order: the last choice that has an alternative takes it. */
    private boolean advance() {
        while (!path.isEmpty()) {
            int[] last = path.getLast();
            if (++last[0] < last[1]) {
                return true;
            }
            path.removeLast();
        }
        return false;
    }
}
