package dev.hadron.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.hadron.kernel.GroupMeters.Outcome;
import dev.hadron.testkit.Step.Batch;

/**
 * Finds an order of batches and actions that the contract allows and in which a model comes to what was seen of the kernel. The
 * likeliest is tried first; where it does not fit, all others.
 */
final class Explainer {

    private static final int MAX_STATES = 50_000;

    private final World world;
    private final Map<Integer, String> views;
    private final Map<String, String> names;
    private final Map<String, Counters> counters;
    private final boolean crossing;
    private final Set<String> tried = new HashSet<>();
    private Model found;
    private String wrong;

    Explainer(World world, boolean crossing) {
        this.world = world;
        this.views = world.seen.views();
        this.names = world.seen.names();
        this.counters = world.seen.counters();
        this.crossing = crossing;
    }

    /** The model as it is after the step; null where nothing explains what was seen. */
    Model explain(Model before, List<Batch> batches) {
        Model model = before.copy();
        Observed observed = new Observed(world);
        wrong = likeliest(model, observed, batches);
        if (wrong == null) {
            adopt(model);
            return model;
        }
        search(before, new Observed(world), batches.stream().map(batch -> new Left(batch, false)).toList());
        return found;
    }

    /** Why the likeliest order does not explain what was seen. */
    String wrong() {
        return tried.size() >= MAX_STATES ? wrong + " (and not all orders were tried)" : wrong;
    }

    private String likeliest(Model model, Observed observed, List<Batch> batches) {
        for (Batch batch : batches) {
            String failed = perform(model, observed, batch);
            if (failed != null) {
                return failed;
            }
        }
        ModelActions actions = new ModelActions(model, observed);
        for (List<ModelActions.Action> possible = actions.possible(); !possible.isEmpty(); possible = actions.possible()) {
            String failed = actions.perform(possible.get(0));
            if (failed != null) {
                return failed;
            }
        }
        return difference(model, observed);
    }

    private void search(Model model, Observed observed, List<Left> left) {
        if (found != null || tried.size() >= MAX_STATES || !tried.add(model.key() + observed.key() + left)) {
            return;
        }
        List<ModelActions.Action> possible = new ModelActions(model, observed).possible();
        if (possible.isEmpty() && left.isEmpty()) {
            if (difference(model, observed) == null) {
                found = model;
                adopt(model);
            }
            return;
        }
        for (int at = 0; at < left.size(); at++) {
            Model next = model.copy();
            Observed rest = observed.copy();
            List<Left> others = new ArrayList<>(left);
            if (perform(next, rest, others, at) == null) {
                search(next, rest, others);
            }
        }
        for (ModelActions.Action action : possible) {
            Model next = model.copy();
            Observed rest = observed.copy();
            if (new ModelActions(next, rest).perform(action) == null) {
                search(next, rest, left);
            }
        }
    }

    /** What is left to do of a batch, and whether it has begun. */
    private record Left(Batch batch, boolean begun) {
    }

    private String perform(Model model, Observed observed, Batch batch) {
        List<Left> left = new ArrayList<>(List.of(new Left(batch, false)));
        String failed = null;
        while (failed == null && !left.isEmpty()) {
            failed = perform(model, observed, left, 0);
        }
        return failed;
    }

    /** Does the next call of a batch, or leaves it: what others do at the same time may come between any two calls. */
    private String perform(Model model, Observed observed, List<Left> left, int at) {
        Batch batch = left.get(at).batch();
        Modeled self = batch.actor() == 0 ? null : model.processes.get(batch.actor());
        boolean alive = self == null || self.isAlive();
        boolean begun = left.get(at).begun() || alive;
        if (batch.calls().isEmpty()) {
            left.remove(at);
            return self != null && alive ? tail(model, observed, self, batch) : null;
        }
        Step.Call call = batch.calls().get(0);
        List<Step.Call> others = batch.calls().subList(1, batch.calls().size());
        left.set(at, new Left(new Batch(batch.actor(), others, batch.tail(), batch.text()), begun));
        String expected = begun ? new ModelCalls(model, observed, self).answer(call) : World.NOT_RUN;
        String seen = world.outcomes.get(call.id());
        return fits(expected, seen) ? null : call + " should answer " + expected + ", not " + seen;
    }

    /** Errors fit by their kind where the contract gives no message. */
    private static boolean fits(String expected, String seen) {
        return seen.equals(expected) || expected.indexOf(':') < 0 && seen.startsWith(expected + ":")
        // An ended process's mistakes: the contract does not say whether the one or the other is looked at first.
                || expected.equals(World.CANCELED) && seen.startsWith("INVALID:");
    }

    private String tail(Model model, Observed observed, Modeled self, Batch batch) {
        switch (batch.tail()) {
            case END -> model.settle(self, Model.normal());
            case FAIL -> model.settle(self, Model.abnormal(Outcome.FAILED, "RATE_LIMITED!", "crash of p" + self.id));
            case UPGRADE -> {
                return batch.text().startsWith("m:") ? upgrade(model, observed, self, batch.text()) : null;
            }
            default -> {
                // goes on
            }
        }
        return null;
    }

    /** R10. */
    private static String upgrade(Model model, Observed observed, Modeled self, String definition) {
        if (!observed.closeAll(self) || !new ModelActions(model, observed).endExecs(self)) {
            return "what p" + self.id + " waits for should be CANCELED by its upgrade";
        }
        self.listeners.clear();
        self.timers.clear();
        if (definition.equals("m:nobody")) {
            model.settle(self, Model.abnormal(Outcome.FAILED, "NOT_FOUND", "definition not found: m:nobody"));
        } else {
            self.definition = definition;
            self.starting = true;
        }
        return null;
    }

    private String difference(Model model, Observed observed) {
        if (!observed.rest().isEmpty()) {
            return "nobody should get this: " + observed.rest();
        }
        Map<Integer, String> expected = model.views();
        for (Modeled each : model.processes.values()) {
            String seen = views.get(each.id);
            if (!each.isAlive() && each.watchedFromOutside && !each.end.text().equals(world.ends.get(each.id))) {
                return "p" + each.id + " should have ended with " + each.end.text() + ", not "
                        + (seen == null ? world.ends.get(each.id) : "be alive: " + seen);
            } else if (seen == null ? expected.containsKey(each.id) : !seen.equals(expected.get(each.id))) {
                return "p" + each.id + " should be\n    " + expected.get(each.id) + ", not\n    "
                        + (seen == null ? world.ends.get(each.id) : seen);
            }
        }
        if (!names.equals(model.heldNames())) {
            return "the names should be " + model.heldNames() + ", not " + names;
        }
        return countersDiffer(model);
    }

    private String countersDiffer(Model model) {
        for (Map.Entry<String, Counters> host : model.hosts.entrySet()) {
            Counters expected = host.getValue().copy();
            Counters seen = counters.getOrDefault(host.getKey(), new Counters());
            for (Modeled each : model.processes.values()) {
                expected.waiting += each.isAlive() && each.host.equals(host.getKey()) ? each.mailbox() : 0;
            }
            if (!seen.balances()) {
                return host.getKey() + " does not balance: " + seen;
            }
            if (crossing && expected.dropped + expected.deadLetters == seen.dropped + seen.deadLetters) {
                // Whether a full mailbox's owner took a message in before its end or after it, nobody promises.
                expected.dropped = seen.dropped;
                expected.deadLetters = seen.deadLetters;
            }
            if (!expected.toString().equals(seen.toString())) {
                return host.getKey() + " should have counted\n    " + expected + ", not\n    " + seen;
            }
        }
        return null;
    }

    private void adopt(Model model) {
        model.hosts.forEach((id, host) -> {
            Counters seen = counters.getOrDefault(id, new Counters());
            host.dropped = seen.dropped;
            host.deadLetters = seen.deadLetters;
        });
    }
}
