package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.hadron.Behavior;
import dev.hadron.ErrorKind;
import dev.hadron.Message;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessOptions;
import dev.hadron.Self;

/** One of a pair: does something to the other at random, over and over, and keeps count of what it is told. */
final class CrossingSide implements Behavior {

    private final SplittableRandom random;
    private final AtomicBoolean over;
    volatile Process process;
    volatile Process peer;
    private Self self;
    private boolean monitoring;
    private int exits;
    private int linkDowns;

    CrossingSide(SplittableRandom random, AtomicBoolean over) {
        this.random = random;
        this.over = over;
    }

    Behavior begin(Self with) {
        self = with;
        self.options(new ProcessOptions(true));
        return this;
    }

    boolean isLinked() {
        return !process.rare().relations.links().isEmpty();
    }

    @Override
    public void onMessage(Message message) {
        Racers.succeeds(() -> {
            switch (random.nextInt(4)) {
                case 0 -> self.link(peer.pid());
                case 1 -> self.unlink(peer.pid());
                case 2 -> {
                    self.monitor(peer.pid());
                    monitoring = true;
                }
                default -> {
                    self.unmonitor(peer.pid());
                    monitoring = false;
                }
            }
        }, ErrorKind.NOT_FOUND);
        if (!over.get() && peer.isAlive()) {
            self.send(self.pid(), "go");
        }
    }

    @Override
    public void onEvent(Self me, ProcessEvent event) {
        if (event instanceof ProcessEvent.Exit) {
            assertThat(monitoring).as("told of an end that it does not watch").isTrue();
            exits++;
        } else {
            linkDowns++;
        }
    }

    void check() {
        assertThat(process.isAlive()).as("alive").isTrue();
        assertThat(exits).as("exits told").isEqualTo(exits > 0 || monitoring ? 1 : 0);
        assertThat(linkDowns).as("ends of links told").isLessThanOrEqualTo(1);
        assertThat(isLinked()).as("linked to the dead").isFalse();
        assertThat(process.rare().relations.monitors()).as("monitors of the dead").isEmpty();
    }
}
