package dev.hadron.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

import org.jspecify.annotations.Nullable;

/** Whoever is chosen: for runs that try out orders. */
final class ChosenQueue implements ReadyQueue {

    private final List<Process> waiting = new ArrayList<>();
    private final IntUnaryOperator choice;

    /** @param choice given how many wait, answers the index of the one whose turn it is */
    ChosenQueue(IntUnaryOperator choice) {
        this.choice = choice;
    }

    @Override
    public void add(Process process) {
        waiting.add(process);
    }

    @Override
    public @Nullable Process poll() {
        return waiting.isEmpty() ? null : waiting.remove(choice.applyAsInt(waiting.size()));
    }
}
