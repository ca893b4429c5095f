package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

import dev.hadron.Behavior;
import dev.hadron.spi.Body;

/** A process that runs callbacks: messages and events wait in one queue, in the order in which they arrived. */
final class BehaviorRunner extends Run {

    private final Behavior behavior;

    BehaviorRunner(Process process, Starting starting) throws Exception {
        super(process);
        this.behavior = starting.start(this, Body.Callbacks.class).behavior();
        addAll(starting);
    }

    /** Events in front of the message are looked at once, and not again for each message that is dropped. */
    @Override
    @Nullable
    Envelope removeOldest() {
        if (!(first() instanceof Event)) {
            return (Envelope) poll();
        }
        Rare rare = process().rare();
        Node next;
        while ((next = behind(rare.passed)) instanceof Event) {
            rare.passed = next;
        }
        return (Envelope) removeBehind(rare.passed);
    }

    @Override
    boolean slice(Process process, Budget budget) {
        do {
            if (isOver()) {
                return true;
            }
            Node node = poll();
            if (node == null) {
                return false;
            }
            try {
                hand(process, node);
            } catch (Throwable e) {
                process.crash(this, e);
            }
            process.settlePending();
        } while (budget.spend());
        return !isEmpty() || isOver();
    }

    private void hand(Process process, Node node) throws Exception {
        if (node instanceof Envelope message) {
            process.countReceived(message);
            behavior.onMessage(message);
        } else if (node instanceof Event event) {
            process.passNoMore(event);
            if (process.counts(event)) {
                process.handedOver(event);
                behavior.onEvent(this, event.event);
            }
        }
    }
}
