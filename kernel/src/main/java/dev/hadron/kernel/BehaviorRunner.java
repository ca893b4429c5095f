package dev.hadron.kernel;

import dev.hadron.Behavior;
import dev.hadron.spi.Body;

/** A process that runs callbacks: messages and events wait in one queue, in the order in which they arrived. */
final class BehaviorRunner extends Runner {

    private final Behavior behavior;

    BehaviorRunner(Process process, Starting starting) throws Exception {
        this.behavior = starting.start(process, Body.Callbacks.class).behavior();
        for (Node node = starting.poll(); node != null; node = starting.poll()) {
            add(node);
        }
    }

    @Override
    boolean slice(Process process, Budget budget) {
        do {
            if (process.isSettled()) {
                return true;
            }
            Node node = poll();
            if (node == null) {
                return false;
            }
            try {
                hand(process, node);
            } catch (Throwable e) {
                process.crash(e);
            }
            process.settlePending();
        } while (budget.spend());
        return !isEmpty() || process.isSettled();
    }

    private void hand(Process process, Node node) throws Exception {
        if (node instanceof Envelope message) {
            process.handedOver(message);
            behavior.onMessage(message);
        } else if (node instanceof Event event && process.counts(event)) {
            process.handedOver(event);
            behavior.onEvent(process, event.event);
        }
    }
}
