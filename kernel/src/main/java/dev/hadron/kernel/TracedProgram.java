package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

import dev.hadron.spi.Program;
import dev.hadron.spi.Progress;

/** A program whose steps are in the trace that it goes on in, from the middle of a step too. */
final class TracedProgram implements Program {

    private final Program program;
    private final Tracing tracing;
    private @Nullable Object trace;
    private Tracing.@Nullable Scope scope;
    private boolean inStep;

    TracedProgram(Program program, Tracing tracing, @Nullable Object trace) {
        this.program = program;
        this.tracing = tracing;
        this.trace = trace;
    }

    /** The trace that it is in, null for none. On the shard's thread. */
    @Nullable
    Object trace() {
        return trace;
    }

    /** Goes on in a trace, null for none. On the shard's thread. */
    void goOnIn(@Nullable Object next) {
        if (next == trace) {
            return;
        }
        trace = next;
        if (inStep) {
            leave();
            scope = Traces.attach(tracing, next);
        }
    }

    @Override
    public Progress step() {
        inStep = true;
        scope = Traces.attach(tracing, trace);
        try {
            return program.step();
        } finally {
            inStep = false;
            leave();
        }
    }

    private void leave() {
        Tracing.Scope left = scope;
        scope = null;
        if (left != null) {
            left.close();
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
