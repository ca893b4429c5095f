package dev.hadron.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.hadron.testkit.Step.Batch;
import dev.hadron.testkit.Step.Burst;

/** Does steps on a kernel and on its model, and compares after each. */
final class Sequence {

    private final World world;
    private final int loops;
    private final List<Step> done = new ArrayList<>();
    private Model model = new Model();

    private Sequence(World world, int loops) {
        this.world = world;
        this.loops = loops;
    }

    /** What went wrong after which steps; {@code wrong} is null where nothing has. */
    record Result(String wrong, List<Step> steps) {
    }

    /** Makes up so many steps. */
    static Result generate(long seed, int loops, int length) {
        try (World world = new World(seed, loops)) {
            Sequence sequence = new Sequence(world, loops);
            Generator generator = new Generator(seed, loops > 1);
            String wrong = null;
            for (int i = 0; i < length && wrong == null; i++) {
                wrong = sequence.run(generator.next(sequence.model));
            }
            return new Result(wrong, sequence.done);
        }
    }

    /** Does these steps, as far as they make sense without those that were taken out. */
    static Result run(long seed, int loops, List<Step> steps) {
        try (World world = new World(seed, loops)) {
            Sequence sequence = new Sequence(world, loops);
            String wrong = null;
            for (int i = 0; i < steps.size() && wrong == null; i++) {
                wrong = sequence.run(steps.get(i));
            }
            return new Result(wrong, sequence.done);
        }
    }

    private String run(Step step) {
        model.round = step.number();
        if (step instanceof Step.Pass pass) {
            done.add(step);
            return pass(pass);
        }
        List<Batch> batches = new ArrayList<>();
        for (Batch batch : ((Burst) step).batches()) {
            if (batch.actor() == 0 || model.alive(batch.actor()) != null) {
                batches.add(batch);
            }
        }
        if (batches.isEmpty()) {
            return null;
        }
        Burst burst = new Burst(step.number(), batches);
        done.add(burst);
        world.run(burst);
        List<Batch> ordered = new ArrayList<>(batches);
        ordered.sort(Comparator.comparingInt(batch -> {
            int at = world.order.indexOf(batch.actor());
            return at < 0 ? Integer.MAX_VALUE : at;
        }));
        return explain(ordered);
    }

    /** Time passes up to just before each thing that falls due, and then that falls due. */
    private String pass(Step.Pass pass) {
        long until = model.now + pass.millis() * 1_000_000L;
        String wrong = null;
        for (long due = model.nextDue(); wrong == null && due <= until; due = model.nextDue()) {
            wrong = advance(due - 1 - model.now, pass.number());
            wrong = wrong == null ? advance(1, pass.number()) : wrong;
        }
        return wrong == null ? advance(until - model.now, pass.number()) : wrong;
    }

    private String advance(long nanos, int number) {
        world.advance(nanos, number);
        model.now += nanos;
        return explain(List.of());
    }

    private String explain(List<Batch> batches) {
        Explainer explainer = new Explainer(world, loops > 1);
        Model next = explainer.explain(model, batches);
        if (next != null) {
            model = next;
        }
        return next == null ? explainer.wrong() : null;
    }
}
