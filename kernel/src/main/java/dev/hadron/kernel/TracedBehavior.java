package dev.hadron.kernel;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.ProcessEvent;
import dev.hadron.Self;

/** A behaviour that handles each message in the trace of its sender, and everything else in none. */
record TracedBehavior(Behavior behavior, Tracing tracing) implements Behavior {

    @Override
    public void onMessage(Message message) throws Exception {
        try (Tracing.Scope scope = Traces.attach(tracing, Traces.of(message))) {
            behavior.onMessage(message);
        }
    }

    @Override
    public void onEvent(Self self, ProcessEvent event) throws Exception {
        behavior.onEvent(self, event);
    }
}
