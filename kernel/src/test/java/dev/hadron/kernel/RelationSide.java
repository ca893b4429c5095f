package dev.hadron.kernel;

import java.util.List;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.ProcessEvent;
import dev.hadron.Self;

/** One of the two processes of a {@link RelationModel}. */
final class RelationSide implements Behavior {

    final String name;
    RelationSide peer;
    Self self;
    Process process;
    int told;
    int unlinksToLoseBy;

    RelationSide(String name) {
        this.name = name;
    }

    RelationSide begin(Self with) {
        self = with;
        process = ((Run) with).process();
        return this;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    boolean isLinked() {
        return process.rare().relations.links().stream().anyMatch(link -> link.getKey().equals(peer.self.pid()));
    }

    void addCalls(List<RelationModel.Step> steps, ManualLoop loop) {
        if (isLinked()) {
            steps.add(new RelationModel.Step(name + " unlinks", true, () -> {
                unlinksToLoseBy++;
                loop.enter(() -> self.unlink(peer.self.pid()));
            }));
        } else if (peer.isAlive()) {
            steps.add(new RelationModel.Step(name + " links", true, () -> loop.enter(() -> self.link(peer.self.pid()))));
        }
        steps.add(new RelationModel.Step(name + " dies", true,
                () -> loop.enter(() -> self.fail(new IllegalStateException("dies")))));
    }

    @Override
    public void onMessage(Message message) {
        // none comes
    }

    @Override
    public void onEvent(Self me, ProcessEvent event) {
        told++;
    }
}
