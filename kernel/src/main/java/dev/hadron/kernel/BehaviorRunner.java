package dev.hadron.kernel;

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
            process.handedOver(message);
            behavior.onMessage(message);
        } else if (node instanceof Event event && process.counts(event)) {
            process.handedOver(event);
            behavior.onEvent(this, event.event);
        }
    }
}
