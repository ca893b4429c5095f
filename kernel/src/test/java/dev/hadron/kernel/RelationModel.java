package dev.hadron.kernel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.hadron.ProcessOptions;

/**
 * Two processes on two loops that take in one signal at each step. What each does, is told and believes is watched: a link goes
 * from a side by its own call, by the other's, or by being told, and never otherwise.
 */
final class RelationModel {

    private final ManualLoops loops = new ManualLoops(2, due -> 0);
    private final Kernel kernel;
    private int spawned;
    private RelationSide one;
    private RelationSide other;
    private String wrong;

    /** Something that can be done next: a call of one side's, or one signal that arrives. */
    record Step(String name, boolean isCall, Runnable work) {
    }

    RelationModel(boolean trapping) {
        TestDefinitions definitions = new TestDefinitions().behavior("t:side", (self, arguments) -> {
            self.options(new ProcessOptions(trapping));
            return ((RelationSide) arguments[0]).begin(self);
        });
        this.kernel = Kernel.builder().loops(loops.loops()).clock(loops.clock()).stepwise().spin(Duration.ZERO)
                .definitions(definitions)
                .host(HostOptions.of(TestNode.HOST)).placement((parent, shards, load) -> spawned++ % shards).start();
    }

    /** Begins anew, with two new processes that are not linked. */
    void begin() {
        wrong = null;
        one = new RelationSide("one");
        other = new RelationSide("other");
        for (RelationSide side : List.of(one, other)) {
            side.peer = side == one ? other : one;
            kernel.processes().spawn("t:side", TestNode.HOST, side);
        }
        loops.run();
    }

    List<Step> steps(boolean calls) {
        List<Step> steps = new ArrayList<>();
        for (RelationSide side : List.of(one, other)) {
            if (calls && side.isAlive()) {
                side.addCalls(steps, loop(side));
            }
            if (kernel.shards().get(side == one ? 0 : 1).isBusy()) {
                steps.add(new Step("to " + side.name, false, () -> arrive(side)));
            }
        }
        return steps;
    }

    private void arrive(RelationSide side) {
        boolean linked = side.isLinked();
        int told = side.told;
        loop(side).step();
        if (side.told > told && (!linked || side.told > 1)) {
            wrong = side.name + " was told " + side.told + " times, linked: " + linked;
        }
        boolean endedByIt = !side.isAlive();
        if (linked && !side.isLinked() && side.told == told && !endedByIt && side.peer.unlinksToLoseBy-- == 0) {
            wrong = side.name + " has lost its link, but nobody took it back and it was not told";
        }
    }

    String wrong() {
        return wrong;
    }

    /** What is wrong once nothing is on its way any more; ends both. */
    String wrongAtRest() {
        String found = wrong;
        if (one.isAlive() && other.isAlive() && one.isLinked() != other.isLinked()) {
            found = "one linked: " + one.isLinked() + ", other linked: " + other.isLinked();
        }
        for (RelationSide side : List.of(one, other)) {
            if (side.isAlive() && !side.peer.isAlive() && side.isLinked()) {
                found = side.name + " is still linked to the dead";
            }
        }
        one.process.settle(End.terminated());
        other.process.settle(End.terminated());
        loops.run();
        return found;
    }

    private ManualLoop loop(RelationSide side) {
        return loops.loops().get(side == one ? 0 : 1);
    }
}
