package dev.hadron.kernel;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.ProcessEvent;
import dev.hadron.Self;

/** A behaviour that handles each message in the trace of its sender, and everything else in none. */
record TracedBehavior(Run run, Behavior behavior, Tracing tracing) implements Behavior {

    @Override
    public void onMessage(Message message) throws Exception {
        Object trace = Traces.of(message);
        if (trace == null) {
            behavior.onMessage(message);
            return;
        }
        try (Tracing.Scope scope = tracing.attach(trace)) {
            handle(message);
        }
    }

    /** A crash is told while the trace is current, so that its line in the log has it. */
    private void handle(Message message) {
        try {
            behavior.onMessage(message);
        } catch (Throwable e) {
            run.process().crash(run, e);
        }
    }

    @Override
    public void onEvent(Self self, ProcessEvent event) throws Exception {
        behavior.onEvent(self, event);
    }
}
