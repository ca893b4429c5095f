package dev.hadron.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import dev.hadron.testkit.Step.Batch;
import dev.hadron.testkit.Step.Burst;
import dev.hadron.testkit.Step.Tail;

/** Takes out of a failing sequence what it fails without, first many steps at once, then single ones, then parts of them. */
final class Shrinker {

    private final Function<List<Step>, Sequence.Result> run;
    private Sequence.Result best;

    Shrinker(Function<List<Step>, Sequence.Result> run, Sequence.Result failed) {
        this.run = run;
        this.best = failed;
    }

    Sequence.Result shrink() {
        boolean smaller = true;
        while (smaller) {
            int before = size(best.steps());
            for (int chunk = Math.max(1, best.steps().size() / 2); chunk > 0; chunk /= 2) {
                for (int at = best.steps().size() - chunk; at >= 0; at--) {
                    if (at + chunk <= best.steps().size()) {
                        List<Step> less = new ArrayList<>(best.steps());
                        less.subList(at, at + chunk).clear();
                        fails(less);
                    }
                }
            }
            simplify();
            smaller = size(best.steps()) < before;
        }
        return best;
    }

    /** Whether it still fails; then it is the best so far. */
    private boolean fails(List<Step> steps) {
        Sequence.Result result = run.apply(steps);
        if (result.wrong() == null) {
            return false;
        }
        best = result;
        return true;
    }

    private void simplify() {
        for (int at = 0; at < best.steps().size(); at++) {
            for (int part = 0; at < best.steps().size() && best.steps().get(at) instanceof Burst burst
                    && part < parts(burst).size(); part++) {
                List<Step> simpler = new ArrayList<>(best.steps());
                simpler.set(at, parts(burst).get(part));
                if (fails(simpler)) {
                    part = -1;
                }
            }
        }
    }

    /** The same step with one thing less. */
    private static List<Burst> parts(Burst burst) {
        List<Burst> less = new ArrayList<>();
        for (int i = 0; i < burst.batches().size(); i++) {
            Batch batch = burst.batches().get(i);
            if (burst.batches().size() > 1) {
                less.add(with(burst, i, null));
            }
            if (batch.tail() != Tail.NONE && !batch.calls().isEmpty()) {
                less.add(with(burst, i, new Batch(batch.actor(), batch.calls(), Tail.NONE, null)));
            }
            for (int call = 0; call < batch.calls().size() && (batch.calls().size() > 1 || batch.tail() != Tail.NONE); call++) {
                List<Step.Call> calls = new ArrayList<>(batch.calls());
                calls.remove(call);
                less.add(with(burst, i, new Batch(batch.actor(), calls, batch.tail(), batch.text())));
            }
        }
        return less;
    }

    private static Burst with(Burst burst, int at, Batch batch) {
        List<Batch> batches = new ArrayList<>(burst.batches());
        if (batch == null) {
            batches.remove(at);
        } else {
            batches.set(at, batch);
        }
        return new Burst(burst.number(), batches);
    }

    private static int size(List<Step> steps) {
        return steps.stream().mapToInt(step -> step.toString().length()).sum();
    }
}
