package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.spi.Body;
import dev.hadron.spi.BodyKind;
import dev.hadron.spi.Definition;

/** A process whose definition has not been called yet; what comes meanwhile waits for the body. */
class Starting extends Runner {

    private final Definition definition;
    private final @Nullable Object[] arguments;
    private boolean released;
    /** The body that the definition is making just now. */
    private @Nullable Run body;

    Starting(Definition definition, @Nullable Object[] arguments) {
        this.definition = definition;
        this.arguments = arguments;
    }

    /** One that begins in a trace, null for none, where the kernel has traces. */
    static Starting of(@Nullable Tracing tracing, @Nullable Object trace, Definition definition,
            @Nullable Object[] arguments) {
        return tracing == null ? new Starting(definition, arguments)
                : new TracedStarting(tracing, trace, definition, arguments);
    }

    /** Lets the process begin: whoever has made it is done with it. */
    final void release() {
        released = true;
    }

    @Override
    final boolean isToEnd() {
        return released;
    }

    /** The body whose code the definition is running, null where it runs none. */
    @Nullable
    final Run body() {
        return body;
    }

    @Override
    final boolean slice(Process process, Budget budget) {
        if (!released) {
            return false;
        }
        Runner runner;
        try {
            runner = run(process);
        } catch (Throwable e) {
            if (!process.shard.asked.hasUpgrade()) {
                fail(process, e);
            }
            process.settlePending();
            return true;
        }
        process.runner(runner);
        process.settlePending();
        return budget.spend() ? runner.slice(process, budget) : true;
    }

    /** The body could not be begun. */
    void fail(Process process, Throwable failure) {
        process.fail(failure);
    }

    private Run run(Process process) throws Exception {
        return switch (definition.kind()) {
            case BEHAVIOR -> new BehaviorRunner(process, this);
            case UNI -> new ReactiveRunner(process, this);
            case STEPPED -> new StepRunner(process, this);
            case BLOCKING -> new BlockingRunner(process, this);
        };
    }

    /** Calls the definition; answers a body of the expected kind. */
    <B extends Body> B start(Run self, Class<B> kind) throws Exception {
        body = self;
        if (definition.kind() == BodyKind.UNI || definition.kind() == BodyKind.BLOCKING) {
            self.process().shard.kernel.onBody().accept(self);
        }
        Body made = definition.start(self, arguments);
        if (!kind.isInstance(made)) {
            throw new ProcessException(ErrorKind.INTERNAL, "definition " + definition.id() + " returned "
                    + (made == null ? "nothing" : made.getClass().getSimpleName()) + " where its kind is " + definition.kind());
        }
        return kind.cast(made);
    }
}
